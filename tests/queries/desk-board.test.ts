import { afterEach, beforeEach, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { deskBoard } from "#app/queries/desk-board.server.ts";
import { deskPapersPage } from "#app/queries/desk-papers.server.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import { reportMilestone } from "#app/usecases/shipments/report-milestone.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import {
  aConfirmedDeal,
  aModerator,
  aPaidDeal,
  aPlacedDeal,
  aShippedDeal,
  bringPaper,
  bringPapersForLoading,
  callAt,
  granted,
  hoursOn,
  oneTruck,
} from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
});
afterEach(() => fresh.close());

const boardAt = async (hours: number) =>
  deskBoard({ ...callAt(db, await aModerator(db), hoursOn(hours)), lang: "en" });

test("every running deal stands once, at the stage it has reached, with who must act next", async () => {
  const placed = await aPlacedDeal(db);
  const confirmed = await aConfirmedDeal(db);
  const papers = await aPaidDeal(db);
  const paid = await aPaidDeal(db);
  await bringPapersForLoading(db, paid);
  const loaded = await aShippedDeal(db);
  const border = await aShippedDeal(db);
  const report = { truck: 1, milestone: "border", happenedAt: hoursOn(2) } as const;
  granted(await reportMilestone(callAt(db, border.producer, hoursOn(2)), border.number, report));
  const { stages } = await boardAt(3);
  const at = (stage: string) => stages.find((one) => one.stage === stage);
  expect(stages.map(({ stage, count }) => [stage, count])).toEqual([
    ["inquiry", 0],
    ["quotation", 0],
    ["placed", 1],
    ["confirmed", 1],
    ["paid", 1],
    ["papers", 1],
    ["loaded", 1],
    ["border", 1],
    ["delivered", 0],
    ["settled", 0],
  ]);
  const numbers = ["placed", "confirmed", "papers", "paid", "loaded", "border"].map(
    (stage) => at(stage)?.cards[0]?.label,
  );
  expect(numbers).toEqual([placed, confirmed, papers, paid, loaded, border].map(({ number }) => number));
  expect(at("placed")?.cards[0]?.next).toMatchObject({ kind: "confirm", who: "producer" });
  expect(at("confirmed")?.cards[0]?.next).toMatchObject({ kind: "pay", who: "buyer" });
});

test("what is late stands out: a truck that has not come, a paper that was needed, a delivery that is over", async () => {
  const deal = await aPaidDeal(db);
  await bringPapersForLoading(db, deal);
  granted(
    await markShipped(callAt(db, deal.producer), deal.number, [
      { ...oneTruck[0], eta: plainDate("2026-11-29") },
    ]),
  );
  const board = await boardAt(7 * 24);
  expect(board.trucks).toMatchObject([{ order: deal.number, late: true, eta: "2026-11-29" }]);
  expect(board.papers.filter(({ overdue }) => overdue).map(({ kind, gate }) => [kind, gate])).toEqual(
    expect.arrayContaining([["phytosanitary", "border"]]),
  );
  expect(board.overdue).toEqual([]);
  expect((await boardAt(22 * 24)).overdue).toEqual([{ order: deal.number, deliverTo: "2026-12-14" }]);
});

test("papers wait for staff by the day on which the goods need them, not by when they came", async () => {
  const later = await aPaidDeal(db);
  const sooner = await aPaidDeal(db);
  await db.order.update({ where: { id: sooner.orderId }, data: { deliverFrom: new Date("2026-12-02") } });
  granted(await bringPaper(db, later, "quality_certificate"));
  granted(await bringPaper(db, later, "st1", hoursOn(1)));
  granted(await bringPaper(db, sooner, "st1", hoursOn(2)));
  const { papers } = await deskPapersPage({ ...callAt(db, await aModerator(db), hoursOn(3)), lang: "en" });
  expect(papers.map(({ orderNumber, kind, dueOn }) => [orderNumber, kind, dueOn])).toEqual([
    [sooner.number, "st1", "2026-11-24"],
    [later.number, "st1", "2026-11-29"],
    [later.number, "quality_certificate", "2026-12-05"],
  ]);
});
