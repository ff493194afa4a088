import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { orderPage } from "#app/queries/order-page.server.ts";
import { askPaperAgain } from "#app/usecases/papers/ask-paper-again.ts";
import type { ReadOnPaper } from "#app/usecases/papers/decide-paper.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { uploadPaper } from "#app/usecases/papers/upload-paper.ts";
import { watchPapers } from "#app/usecases/papers/watch-papers.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aModerator,
  aPaidDeal,
  aPdf,
  bringPaper,
  bringPapersForLoading,
  callAt,
  granted,
  hoursOn,
  monday,
  oneTruck,
  theHouse,
} from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
});
afterEach(() => fresh.close());

const days = (n: number) => hoursOn(n * 24);
const current = (deal: Deal, kind: string) =>
  db.paper.findFirstOrThrow({ where: { orderId: deal.orderId, kind, state: { not: "superseded" } } });
const ship = (deal: Deal, at: Date) => markShipped(callAt(db, deal.producer, at), deal.number, oneTruck);

async function bringUntil(deal: Deal, kind: "st1" | "internal_quarantine", until: string, at = monday) {
  return uploadPaper(callAt(db, deal.producer, at), deal.number, {
    kind,
    number: `${kind} ${until}`,
    issuer: "",
    issuedOn: plainDate("2026-11-23"),
    validUntil: plainDate(until),
    file: await aPdf(),
  });
}

async function accept(id: string, read: ReadOnPaper = {}, at = monday) {
  return decidePaper(callAt(db, await aModerator(db), at), id, "accept", "", { read });
}

/** Everything for loading is accepted; ST-1 is good until 3 December. */
async function aDealWithSt1(): Promise<Deal> {
  const deal = await aPaidDeal(db);
  await bringPapersForLoading(db, deal);
  const { id } = await current(deal, "st1");
  await db.paper.update({ where: { id }, data: { validUntil: toColumn(plainDate("2026-12-03")) } });
  return deal;
}

describe("what staff read on a paper", () => {
  test("is the file they decide on: another one that came meanwhile is not accepted unseen", async () => {
    const deal = await aPaidDeal(db);
    granted(await bringPaper(db, deal, "st1"));
    const { id, version } = await current(deal, "st1");
    granted(await bringPaper(db, deal, "st1"));
    const moderator = callAt(db, await aModerator(db));
    for (const command of ["accept", "reject"] as const) {
      expect(await decidePaper(moderator, id, command, "blurred", { version })).toMatchObject({
        refusal: { code: "paper-changed" },
      });
    }
    expect(await current(deal, "st1")).toMatchObject({ id, state: "uploaded", decidedById: null });
    granted(await decidePaper(moderator, id, "accept", "", { version: version + 1 }));
  });

  test("stands on record in place of what was typed, with both in the record; what they leave out stays", async () => {
    const deal = await aPaidDeal(db);
    granted(await bringPaper(db, deal, "st1"));
    const { id } = await current(deal, "st1");
    granted(
      await accept(id, {
        number: "AZ 771",
        issuedOn: plainDate("2026-11-20"),
        validUntil: plainDate("2027-11-20"),
        vehicle: "77-AB-123",
        weight: kilograms(19_480),
        consignee: "Market OOO",
      }),
    );
    const paper = await db.paper.findUniqueOrThrow({ where: { id } });
    expect(paper).toMatchObject({
      number: "AZ 771",
      vehicle: "77-AB-123",
      weightG: kilograms(19_480),
      consignee: "Market OOO",
      issuer: "",
    });
    const row = await db.auditRow.findFirstOrThrow({ where: { subjectId: id, deed: "accept-paper" } });
    expect(row.before).toMatchObject({ number: "st1-1", vehicle: "" });
    expect(row.after).toMatchObject({ number: "AZ 771", weightKg: "19480" });
  });

  test("is not accepted with a last day that has passed or that lies before its issue", async () => {
    const deal = await aPaidDeal(db);
    granted(await bringPaper(db, deal, "st1"));
    const { id } = await current(deal, "st1");
    expect(
      await accept(id, { validUntil: plainDate("2026-11-22"), issuedOn: plainDate("2026-11-01") }),
    ).toMatchObject({ refusal: { code: "paper-over" } });
    expect(await accept(id, { validUntil: plainDate("2026-11-22") })).toMatchObject({
      refusal: { code: "paper-dates-crossed" },
    });
    granted(await accept(id, { validUntil: plainDate("2026-11-23") }));
    expect(await bringUntil(deal, "internal_quarantine", "2026-11-22")).toMatchObject({
      refusal: { code: "paper-dates-crossed" },
    });
  });

  test("counts once of two who decide at once", async () => {
    const deal = await aPaidDeal(db);
    granted(await bringPaper(db, deal, "st1"));
    const { id } = await current(deal, "st1");
    const answers = await Promise.all([accept(id), accept(id)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("a paper that runs out before its gate", () => {
  test("shuts it again; a new one takes its place and the old one is kept", async () => {
    const deal = await aDealWithSt1();
    expect(await ship(deal, days(11))).toMatchObject({
      refusal: { code: "papers-gate-loading", papers: ["st1"] },
    });
    const old = await current(deal, "st1");
    granted(await bringUntil(deal, "st1", "2027-01-01", days(11)));
    const fresh = await current(deal, "st1");
    expect(fresh).toMatchObject({ state: "uploaded", replacesId: old.id });
    expect(await db.paper.findUniqueOrThrow({ where: { id: old.id } })).toMatchObject({
      state: "superseded",
      fileId: old.fileId,
      decidedAt: old.decidedAt,
    });
    granted(await accept(fresh.id, {}, days(11)));
    expect(granted(await ship(deal, days(11)))).toBe("shipped");
  });

  test("opens it to the end of its last day", async () => {
    const deal = await aDealWithSt1();
    expect(granted(await ship(deal, new Date("2026-12-03T20:59:00Z")))).toBe("shipped");
  });

  test("is told of 30 and 7 days before and when it is over, once each, and not once its gate is passed", async () => {
    const deal = await aDealWithSt1();
    const other = await aDealWithSt1();
    granted(await ship(other, monday));
    const watch = (at: Date) => watchPapers(callAt(db, theHouse, at));
    const told = (kind: string, number: string) =>
      db.outboxMessage.count({ where: { kind, data: { path: ["number"], equals: number } } });
    await Promise.all([watch(monday), watch(monday)]);
    expect(await told("paper-ends-soon", deal.number)).toBe(1);
    await watch(days(3));
    expect(await told("paper-ends-near", deal.number)).toBe(1);
    await watch(days(4));
    expect(await told("paper-ends-near", deal.number)).toBe(1);
    await watch(days(11));
    const staff = await db.user.count({ where: { staffRole: { in: ["moderator", "director"] } } });
    expect(await told("paper-ran-out", deal.number)).toBe(1 + staff);
    for (const kind of ["paper-ends-soon", "paper-ends-near", "paper-ran-out"]) {
      expect(await told(kind, other.number)).toBe(0);
    }
    expect(await watch(days(12))).toMatchObject({ told: 0 });
  });
});

describe("a paper that is asked for again", () => {
  const ask = async (deal: Deal, id: string, reason = "The consignee is another company") =>
    askPaperAgain(callAt(db, await aModerator(db)), deal.number, id, reason);

  test("shuts its gate, is told with the reason, and leaves the old one on record", async () => {
    const deal = await aPaidDeal(db);
    await bringPapersForLoading(db, deal);
    const { id } = await current(deal, "st1");
    expect(await ask(deal, id, " ")).toMatchObject({ refusal: { code: "reason-needed" } });
    const freshId = granted(await ask(deal, id));
    expect(await ship(deal, monday)).toMatchObject({ refusal: { papers: ["st1"] } });
    const told = await db.outboxMessage.findFirstOrThrow({ where: { kind: "paper-asked-again" } });
    expect(told.data).toMatchObject({ paper: "st1", reason: "The consignee is another company" });
    expect(await db.auditRow.count({ where: { deed: "ask-paper-again", subjectId: id } })).toBe(1);
    granted(await bringPaper(db, deal, "st1"));
    granted(await accept(freshId));
    expect(granted(await ship(deal, monday))).toBe("shipped");
    const order = await orderPage({ ...callAt(db, deal.buyer), lang: "en" }, deal.number);
    expect(order?.papers.find(({ kind }) => kind === "st1")?.earlier).toMatchObject([
      { id, number: "st1-1", reason: "The consignee is another company" },
    ]);
  });

  test("by two at once is asked for once", async () => {
    const deal = await aPaidDeal(db);
    await bringPapersForLoading(db, deal);
    const { id } = await current(deal, "st1");
    const answers = await Promise.all([ask(deal, id), ask(deal, id)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.paper.count({ where: { orderId: deal.orderId, kind: "st1" } })).toBe(2);
  });

  test("must be one that was settled, of the order in the address, and of others", async () => {
    const deal = await aPaidDeal(db);
    const other = await aPaidDeal(db);
    await bringPapersForLoading(db, deal);
    const { id } = await current(deal, "st1");
    expect(await ask(other, id)).toMatchObject({ refusal: { code: "not-found" } });
    const owed = await current(deal, "phytosanitary");
    expect(await ask(deal, owed.id)).toMatchObject({ refusal: { code: "paper-moved-on" } });
    const partial = { ...(await aModerator(db)), memberships: deal.buyer.memberships };
    expect(await askPaperAgain(callAt(db, partial), deal.number, id, "Mine")).toMatchObject({
      refusal: { code: "own-company" },
    });
  });
});

test("a paper is waived only in the order it belongs to", async () => {
  const deal = await aPaidDeal(db);
  const other = await aPaidDeal(db);
  const { id } = await current(deal, "packing_list");
  const waive = async (orderNumber: string) =>
    decidePaper(callAt(db, await aModerator(db)), id, "waive", "Frame contract 7", { orderNumber });
  expect(await waive(other.number)).toMatchObject({ refusal: { code: "not-found" } });
  expect(granted(await waive(deal.number))).toBe("waived");
});
