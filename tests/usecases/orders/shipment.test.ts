import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms, noGrams, tonnes } from "#app/domain/quantity.ts";
import { passDeadlines } from "#app/usecases/orders/pass-deadlines.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { uploadPaper } from "#app/usecases/papers/upload-paper.ts";
import { confirmDelivery } from "#app/usecases/shipments/confirm-delivery.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import { reportMilestone } from "#app/usecases/shipments/report-milestone.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aConfirmedDeal,
  aModerator,
  aPaidDeal,
  aPdf,
  aShippedDeal,
  bringPaper,
  bringPapersForLoading,
  callAt,
  granted,
  hoursOn,
  monday,
  oneTruck,
  pay,
  stateOf,
  theHouse,
} from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
});
afterEach(async () => {
  await expectStockToHold(db);
  await expectHistoryToHold(db);
  await fresh.close();
});

const paperOf = (deal: Deal, kind: string) =>
  db.paper.findFirstOrThrow({ where: { orderId: deal.orderId, kind } });
const ship = (deal: Deal, trucks: Parameters<typeof markShipped>[2] = oneTruck) =>
  markShipped(callAt(db, deal.producer), deal.number, trucks);

describe("papers", () => {
  test("that gate loading keep the goods in the yard until staff accept them", async () => {
    const deal = await aPaidDeal(db);
    expect(await ship(deal)).toMatchObject({ refusal: { code: "papers-gate-loading" } });
    await bringPapersForLoading(db, deal);
    expect(granted(await ship(deal))).toBe("shipped");
    const lot = await db.lot.findUniqueOrThrow({ where: { id: deal.lotId } });
    expect(lot).toMatchObject({ shippedG: tonnes(20), reservedG: noGrams });
  });

  test("one that is rejected is told with its reason and may be brought again", async () => {
    const deal = await aPaidDeal(db);
    const moderator = await aModerator(db);
    granted(await bringPaper(db, deal, "st1"));
    const { id } = await paperOf(deal, "st1");
    const decide = (command: "accept" | "reject" | "waive", reason = "") =>
      decidePaper(callAt(db, moderator), id, command, reason);
    expect(await decide("reject")).toMatchObject({ refusal: { code: "reason-needed" } });
    expect(granted(await decide("reject", "The seal is missing"))).toBe("rejected");
    expect(await decide("accept")).toMatchObject({ refusal: { code: "paper-moved-on" } });
    granted(await bringPaper(db, deal, "st1"));
    expect(granted(await decide("accept"))).toBe("accepted");
    expect(await bringPaper(db, deal, "st1")).toMatchObject({ refusal: { code: "paper-moved-on" } });
    const told = await db.outboxMessage.findFirstOrThrow({ where: { kind: "paper-rejected" } });
    expect(told.data).toMatchObject({ number: deal.number, paper: "st1", reason: "The seal is missing" });
  });

  test("one that is owed can be waived with a reason, on record, but not by its own company", async () => {
    const deal = await aPaidDeal(db);
    const moderator = await aModerator(db);
    const { id } = await paperOf(deal, "packing_list");
    const partial = { ...moderator, memberships: deal.producer.memberships };
    expect(await decidePaper(callAt(db, partial), id, "waive", "Ours")).toMatchObject({
      refusal: { code: "own-company" },
    });
    expect(granted(await decidePaper(callAt(db, moderator), id, "waive", "Frame contract 7"))).toBe("waived");
    expect(await db.auditRow.findFirstOrThrow({ where: { subjectId: id } })).toMatchObject({
      deed: "waive-paper",
      reason: "Frame contract 7",
    });
  });

  test.each([
    ["dated in the future", { issuedOn: plainDate("2026-11-24") }, "paper-from-the-future"],
    ["that the pack does not ask for", { kind: "cites" }, "paper-not-in-pack"],
    ["that the buyer owes", { kind: "import_declaration" }, "paper-not-in-pack"],
    ["without a file", { file: undefined }, "paper-file-missing"],
  ] as const)("one %s is refused", async (_, differing, code) => {
    const deal = await aPaidDeal(db);
    const paper = { kind: "st1", number: "1", issuer: "", issuedOn: plainDate("2026-11-20") } as const;
    const sent = { ...paper, file: await aPdf(), ...differing };
    expect(await uploadPaper(callAt(db, deal.producer), deal.number, sent)).toMatchObject({
      refusal: { code },
    });
  });

  test("one that is no document is refused, whatever its name says", async () => {
    const deal = await aPaidDeal(db);
    const file = await aPdf();
    const { writeFile } = await import("node:fs/promises");
    await writeFile(file.path, "MZ this is a program");
    const paper = { kind: "st1", number: "1", issuer: "", issuedOn: plainDate("2026-11-20"), file } as const;
    expect(await uploadPaper(callAt(db, deal.producer), deal.number, paper)).toMatchObject({
      refusal: { code: "file-type-unknown" },
    });
  });

  test("the commercial invoice makes the second instalment due, and it holds the goods too", async () => {
    const deal = await aPaidDeal(db, { terms: "30-70" });
    await bringPapersForLoading(db, deal);
    const second = await db.payment.findFirstOrThrow({ where: { orderId: deal.orderId, seq: 2 } });
    expect(second.dueAt).toEqual(new Date("2026-11-26T21:00:00Z"));
    expect(await ship(deal)).toMatchObject({ refusal: { code: "unpaid-before-shipment" } });
    await pay(db, deal, { seq: 2 });
    expect(granted(await ship(deal))).toBe("shipped");
  });
});

describe("loading", () => {
  const truck = (plate: string, kg: number | null) => ({
    plate,
    cmrNumber: `CMR ${plate}`,
    eta: plainDate("2026-12-01"),
    packed: kg === null ? null : kilograms(kg),
  });

  test("shares what is not said among the trucks", async () => {
    const deal = await aPaidDeal(db);
    await bringPapersForLoading(db, deal);
    granted(await ship(deal, [truck("A", 9_000), truck("B", null), truck("C", null)]));
    expect(await db.truck.findMany({ orderBy: { number: "asc" } })).toMatchObject([
      { plate: "A", packedG: kilograms(9_000) },
      { plate: "B", packedG: kilograms(5_500) },
      { plate: "C", packedG: kilograms(5_500) },
    ]);
  });

  test("refuses trucks that do not carry what was packed, an empty truck, and none", async () => {
    const deal = await aPaidDeal(db);
    await bringPapersForLoading(db, deal);
    expect(await ship(deal, [truck("A", 19_000)])).toMatchObject({
      refusal: { code: "trucks-do-not-add-up", loadedG: tonnes(19), packedG: tonnes(20) },
    });
    expect(await ship(deal, [truck("A", 20_000), truck("B", null)])).toMatchObject({
      refusal: { code: "trucks-do-not-add-up" },
    });
    expect(await ship(deal, [])).toMatchObject({ refusal: { code: "no-trucks" } });
    expect(await db.truck.count()).toBe(0);
  });

  test("pressed twice at once, the goods leave once", async () => {
    const deal = await aPaidDeal(db);
    await bringPapersForLoading(db, deal);
    const answers = await Promise.all([ship(deal), ship(deal)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.truck.count()).toBe(1);
  });

  test("an order that is not paid does not leave", async () => {
    const deal = await aConfirmedDeal(db);
    expect(await ship(deal)).toMatchObject({ refusal: { code: "order-moved-on", status: "confirmed" } });
  });
});

describe("the road", () => {
  const report = (
    deal: Deal,
    n: number,
    milestone: "border" | "customs" | "arrived",
    at = monday,
    said = at,
  ) => reportMilestone(callAt(db, deal.producer, at), deal.number, { truck: n, milestone, happenedAt: said });
  const windowOf = async (deal: Deal) =>
    (await db.order.findUniqueOrThrow({ where: { id: deal.orderId } })).deadlineAt;

  test("is reported stage by stage and never backwards", async () => {
    const deal = await aShippedDeal(db);
    granted(await report(deal, 1, "border", hoursOn(30)));
    expect(await report(deal, 1, "border", hoursOn(31))).toMatchObject({
      refusal: { code: "milestone-passed" },
    });
    expect(await report(deal, 2, "border", hoursOn(31))).toMatchObject({
      refusal: { code: "truck-unknown" },
    });
    expect(await report(deal, 1, "customs", hoursOn(31), hoursOn(40))).toMatchObject({
      refusal: { code: "milestone-time-wrong" },
    });
  });

  test("ends with the last truck: the order is delivered and the claim window runs from the telling", async () => {
    const deal = await aShippedDeal(db, { trucks: 2 });
    expect(granted(await report(deal, 1, "arrived", hoursOn(60), hoursOn(50)))).toBe("under_way");
    expect(await db.outboxMessage.count({ where: { kind: "truck-arrived" } })).toBe(1);
    expect(granted(await report(deal, 2, "arrived", hoursOn(72), hoursOn(50)))).toBe("delivered");
    expect(await windowOf(deal)).toEqual(hoursOn(72 + 48));
  });

  test("silence to the end of the window completes the order", async () => {
    const deal = await aShippedDeal(db);
    granted(await report(deal, 1, "arrived", hoursOn(60)));
    expect(await passDeadlines(callAt(db, theHouse, hoursOn(107)))).toMatchObject({ completed: 0 });
    expect(await passDeadlines(callAt(db, theHouse, hoursOn(108)))).toMatchObject({ completed: 1 });
    expect(await stateOf(db, deal)).toBe("completed");
    expect(await db.payout.findFirstOrThrow()).toMatchObject({ state: "releasable", amount: 24_250_00n });
  });

  test("the buyer's word counts from when it is given, and not after the window", async () => {
    const deal = await aShippedDeal(db);
    granted(await report(deal, 1, "arrived", hoursOn(60)));
    const receive = (hours: number) => confirmDelivery(callAt(db, deal.buyer, hoursOn(hours)), deal.number);
    expect(await receive(108)).toMatchObject({ refusal: { code: "claim-window-over" } });
    granted(await receive(70));
    expect(await windowOf(deal)).toEqual(hoursOn(118));
    expect(await receive(71)).toMatchObject({ refusal: { code: "already-received" } });
  });

  test("the buyer may confirm what nobody reported", async () => {
    const deal = await aShippedDeal(db, { trucks: 2 });
    expect(granted(await confirmDelivery(callAt(db, deal.buyer, hoursOn(80)), deal.number))).toBe(
      "delivered",
    );
    expect(await windowOf(deal)).toEqual(hoursOn(128));
    expect(await db.truck.count({ where: { state: "received" } })).toBe(2);
  });
});
