import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aModerator } from "../support/listing-world.ts";
import type { Ask, Site } from "../support/site.ts";
import { openSite } from "../support/site.ts";

let site: Site;
let writer: Ask;
let reader: Ask;

beforeAll(async () => {
  site = await openSite();
  writer = await site.fetchAs({ id: (await aModerator(site.db)).userId });
  reader = await site.fetchAs({ id: (await aModerator(site.db)).userId });
}, 60_000);

afterAll(() => site[Symbol.asyncDispose]());

const page = "/be/desk/reference/words/apple";
const send = async (ask: Ask, path: string, fields: Record<string, string> = {}) => {
  const answer = await ask(path, { method: "POST", body: new URLSearchParams(fields) });
  return { status: answer.status, leadsTo: answer.headers.get("Location"), text: await answer.text() };
};
const word = (change: Record<string, string> = {}) => ({
  formToken: randomUUID(),
  word: "ранеткі",
  language: "be",
  source: "заяўка пакупніка",
  ...change,
});

test("a word that other goods have is refused at its field, with their names and what was typed", async () => {
  const taken = await send(writer, `${page}/add`, word({ word: "гранаты", source: "" }));
  expect(taken.status).toBe(400);
  expect(taken.text).toContain('value="гранаты"');
  const { status, text } = await send(writer, `${page}/add`, word({ word: "гранаты" }));
  expect(status).toBe(400);
  expect(text).toMatch(/id="propose-word-word-error"[\s\S]*Гранат/);
  expect(text).toContain('value="заяўка пакупніка"');
  expect(await site.db.wordChange.count()).toBe(0);
});

test("a proposed word waits on the page, for its writer without a button, and is published by another", async () => {
  const sent = await send(writer, `${page}/add`, word());
  expect([sent.status, sent.leadsTo]).toEqual([303, page]);
  const { id } = await site.db.wordChange.findFirstOrThrow();
  expect(await (await writer(page)).text()).not.toContain('name="publish-word"');
  expect(await (await reader(page)).text()).toContain('name="publish-word"');
  const home = await (await reader("/be/desk")).text();
  expect(home).toMatch(/data-queue="words" data-waiting="1"/);
  const publish = `/be/desk/reference/word-changes/${id}/publish`;
  expect((await send(writer, publish)).status).toBe(403);
  const reasonless = await send(reader, publish.replace("publish", "discard"), { change: id });
  expect(reasonless.status).toBe(400);
  expect((await send(reader, publish)).leadsTo).toBe(page);
  expect((await send(reader, publish)).status).toBe(409);
  expect(await (await reader(page)).text()).toContain('data-word="ранеткі"');
  expect((await reader("/be/desk/reference/words/no-such-goods")).status).toBe(404);
});
