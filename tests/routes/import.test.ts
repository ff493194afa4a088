import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importLimits } from "#app/domain/imports/columns.ts";
import { anOwnedCompany } from "../support/builders.ts";
import type { Ask, Site } from "../support/site.ts";
import { openSite } from "../support/site.ts";

let site: Site;
let producer: Ask;

beforeAll(async () => {
  site = await openSite();
  const own = await anOwnedCompany(site.db, { kind: "producer" });
  producer = await site.fetchAs(own.owner, own.company);
}, 60_000);

afterAll(() => site[Symbol.asyncDispose]());

/** Sends a file, or several, as the form on the page would. */
async function send(files: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[]) {
  const form = new FormData();
  form.set("formToken", randomUUID());
  for (const [name, content] of files) form.append("file", new Blob([content]), name);
  const answer = await producer("/az/producer/listings/import", { method: "POST", body: form });
  return { status: answer.status, text: await answer.text(), leadsTo: answer.headers.get("Location") };
}

const sheet = "ref;commodity;quantityKg\n1;pomegranate;20000\n";

describe("a file of listings", () => {
  test("that is one is taken in and leads to its rows", async () => {
    const { status, leadsTo } = await send([["goods.csv", sheet]]);
    expect([status, leadsTo]).toEqual([
      303,
      expect.stringMatching(/^\/az\/producer\/listings\/import\/[0-9a-f-]{36}/),
    ]);
  });

  test("that is too large is answered 413 with the page, whether in bytes, rows or number", async () => {
    const large = new Uint8Array(importLimits.bytes + 1).fill(0x61);
    const answer = await send([["goods.csv", large]]);
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('name="import-listings"');
    expect(answer.text).toContain("</html>");
    const rows = sheet + "2;pomegranate;1\n".repeat(importLimits.rows);
    expect((await send([["goods.csv", rows]])).status).toBe(413);
    const two = await send([
      ["a.csv", sheet],
      ["b.csv", sheet],
    ]);
    expect(two.status).toBe(413);
  });

  test("that is something else is answered 415 with the message at the field", async () => {
    const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...new Uint8Array(200)]);
    const answer = await send([["goods.xlsx", zip]]);
    expect(answer.status).toBe(415);
    expect(answer.text).toMatch(/name="file"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="file"/);
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(64)]);
    expect((await send([["goods.csv", picture]])).status).toBe(415);
  });

  test("sent as no form at all is answered 415, and an empty or missing one 400", async () => {
    const json = await producer("/az/producer/listings/import", {
      method: "POST",
      body: "{}",
      headers: { "Content-Type": "application/json" },
    });
    expect(json.status).toBe(415);
    expect((await send([["goods.csv", ""]])).status).toBe(400);
    expect((await send([])).status).toBe(400);
    expect(await site.db.listingImport.count()).toBe(1);
  });
});
