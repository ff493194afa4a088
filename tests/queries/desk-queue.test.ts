import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Ask } from "#app/db/call.ts";
import type { Moderator } from "#app/domain/actor.ts";
import type { QueuePlace } from "#app/domain/moderation/queue.ts";
import { wholeQueue } from "#app/domain/moderation/queue.ts";
import { deskCasePage } from "#app/queries/desk-case.server.ts";
import { deskQueuePage } from "#app/queries/desk-queue.server.ts";
import { monday } from "#tests/support/builders.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aFullQueue } from "./full-queue.ts";

const start = { after: null, before: null };
const against = { number: null, read: null };

function lookOf(world: FreshDatabase, { id }: { id: string }, now = monday): Ask<Moderator> {
  const actor = { userId: id, name: "M", email: "m@example.test", memberships: [], activeCompanyId: null };
  return { db: world.db, now, lang: "ru", actor: { kind: "moderator", ...actor } };
}

/** How many statements go to the database meanwhile. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  await work();
  const { length } = query.mock.calls;
  query.mockRestore();
  return length;
}

describe("a queue of five thousand cases", () => {
  let world: FreshDatabase;
  let ask: Ask<Moderator>;
  let companies: readonly string[];
  beforeAll(async () => {
    world = await freshDatabase({ data: "reference" });
    const full = await aFullQueue(world.db, 5_000);
    ask = lookOf(world, full.moderator);
    companies = full.companies;
    // The vocabulary is read once and kept.
    await deskQueuePage(ask, wholeQueue, start);
  });
  afterAll(() => world.close());

  const page = (place: Partial<QueuePlace> = {}, step = {}) =>
    deskQueuePage(ask, { ...wholeQueue, ...place }, { ...start, ...step });

  test("asks the database as often as one of fifty", async () => {
    await using small = await freshDatabase({ data: "reference" });
    const few = lookOf(small, (await aFullQueue(small.db, 50)).moderator);
    const caseOf = async (one: Ask<Moderator>) =>
      (await deskQueuePage(one, wholeQueue, start)).cases[10]?.id ?? "";
    const [fewCase, manyCase] = [await caseOf(few), await caseOf(ask)];
    const queue = [
      await statementsOf(() => deskQueuePage(few, wholeQueue, start)),
      await statementsOf(() => deskQueuePage(ask, wholeQueue, start)),
    ];
    expect(queue[1]).toBe(queue[0]);
    expect(queue[1]).toBeLessThanOrEqual(20);
    const cases = [
      await statementsOf(() => deskCasePage(few, fewCase, wholeQueue, against)),
      await statementsOf(() => deskCasePage(ask, manyCase, wholeQueue, against)),
    ];
    expect(cases[1]).toBe(cases[0]);
    expect(cases[1]).toBeLessThanOrEqual(45);
  });

  test("walks from case to case by due time, meeting each once, and back again", async () => {
    const first = await page();
    expect(first.cases).toHaveLength(50);
    expect(first.previous).toBeNull();
    const second = await page({}, { after: first.next });
    const met = [...first.cases, ...second.cases];
    expect(new Set(met.map(({ id }) => id)).size).toBe(100);
    const due = met.map(({ dueAt }) => dueAt.getTime());
    expect(due).toEqual([...due].sort((a, b) => a - b));
    const back = await page({}, { before: second.previous });
    expect(back.cases.map(({ id }) => id)).toEqual(first.cases.map(({ id }) => id));
    expect(back.previous).toBeNull();
  });

  test("is narrowed by goods, producer, finding and words, each with its counts", async () => {
    const goods = await page({ commodity: "persimmon" });
    expect(goods.cases.every(({ commodity }) => commodity === "persimmon")).toBe(true);
    expect(goods.queues.find(({ state }) => state === "open")?.count).toBe(1_667);
    // The other commodities can still be chosen.
    expect(goods.choices.commodities.map(({ count }) => count)).toEqual([1_667, 1_667, 1_666]);
    const [company = ""] = companies;
    expect((await page({ producer: company })).queues[0]?.count).toBe(250);
    const found = await page({ finding: "alcohol" });
    expect(found.queues[0]?.count).toBe(1_000);
    expect(found.cases.every(({ findings }) => findings.includes("alcohol"))).toBe(true);
    expect((await page({ q: "Мал 4321" })).cases.map(({ title }) => title)).toEqual(["Mal 4321"]);
    expect((await page({ q: "nothing like it" })).cases).toEqual([]);
  });

  test("says where a case stands, with its neighbours, whatever the filter", async () => {
    const { cases } = await page({ commodity: "persimmon" });
    const [before, middle, after] = cases.slice(30, 33);
    const place = { ...wholeQueue, commodity: "persimmon" };
    const review = await deskCasePage(ask, middle?.id ?? "", place, against);
    expect(review?.queue).toMatchObject({ previous: before?.id, next: after?.id, at: 32 });
    expect(review?.queue.rows).toHaveLength(21);
  });

  test("reads its page from an index, without sorting the whole queue", async () => {
    const rows = await world.db.$queryRaw<{ "QUERY PLAN": string }[]>`
      EXPLAIN SELECT c.id FROM moderation_cases c JOIN listings l ON l.id = c.listing_id
      WHERE c.state = 'open' ORDER BY c.due_at, c.id LIMIT 51`;
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toContain("moderation_cases_state_due_at_id_idx");
    expect(plan).not.toContain("Sort");
  });
});

describe("whose turn it is", () => {
  test("one's own are those one has or was given; unclaimed are nobody's; a claim that ran out is none", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const { moderator } = await aFullQueue(world.db, 6);
    const cases = await world.db.moderationCase.findMany({ orderBy: [{ dueAt: "asc" }, { id: "asc" }] });
    const colleague = await world.db.user.create({
      data: { name: "Ivan", email: "ivan@example.test", passwordHash: "-", staffRole: "moderator" },
    });
    const hold = (index: number, userId: string, minutes: number) =>
      world.db.moderationCase.update({
        where: { id: cases[index]?.id ?? "" },
        data: { claimedById: userId, claimedUntil: new Date(monday.getTime() + minutes * 60_000) },
      });
    await hold(0, moderator.id, 20);
    await hold(1, colleague.id, 20);
    await hold(2, colleague.id, 0);
    await world.db.moderationCase.update({
      where: { id: cases[3]?.id ?? "" },
      data: { assignedToId: moderator.id },
    });
    const ask = lookOf(world, moderator);
    const shown = async (state: QueuePlace["state"]) =>
      (await deskQueuePage(ask, { ...wholeQueue, state }, start)).cases.map(({ id }) =>
        cases.findIndex((one) => one.id === id),
      );
    expect(await shown("mine")).toEqual([0, 3]);
    expect(await shown("unclaimed")).toEqual([2, 4, 5]);
    const { cases: rows } = await deskQueuePage(ask, wholeQueue, start);
    expect(rows[1]?.claim).toMatchObject({ by: "Ivan", mine: false });
    expect(rows[2]?.claim).toBeNull();
    const late = lookOf(world, moderator, new Date(monday.getTime() + 2 * 60_000));
    expect((await deskQueuePage(late, { ...wholeQueue, state: "late" }, start)).cases).toHaveLength(5);
  });

  test("the first listing of a producer who has never sold can be looked for", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const { moderator, companies } = await aFullQueue(world.db, 40);
    const [seller = ""] = companies;
    await world.db.listing.updateMany({
      where: { producerId: seller, slug: "queued-20" },
      data: { publishedAt: monday },
    });
    const { cases } = await deskQueuePage(
      lookOf(world, moderator),
      { ...wholeQueue, firstOnly: true },
      start,
    );
    expect(cases).toHaveLength(38);
    expect(cases.every(({ firstOfProducer }) => firstOfProducer)).toBe(true);
  });
});
