import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { minor } from "#app/domain/money.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms, noGrams, tonnes } from "#app/domain/quantity.ts";
import { openClaim } from "#app/usecases/claims/open-claim.ts";
import { settleClaim } from "#app/usecases/claims/settle-claim.ts";
import { withdrawClaim } from "#app/usecases/claims/withdraw-claim.ts";
import { recallLot } from "#app/usecases/lots/recall-lot.ts";
import { replaceGoods } from "#app/usecases/lots/replace-goods.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import { moveOrder } from "#app/usecases/orders/move-order.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import { aListing } from "#tests/support/builders.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aModerator,
  aPaidDeal,
  aShop,
  bringPaper,
  bringPapersForLoading,
  callAt,
  checkoutForm,
  granted,
  hoursOn,
  monday,
  pay,
  putIntoBasket,
  stateOf,
} from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference", poolSize: 12 });
  db = fresh.db;
});
afterEach(async () => {
  await expectStockToHold(db);
  await expectHistoryToHold(db);
  await fresh.close();
});

const truck = (plate: string, kg: number | null) => ({
  plate,
  cmrNumber: `CMR ${plate}`,
  eta: plainDate("2026-11-29"),
  packed: kg === null ? null : kilograms(kg),
});
type Lines = NonNullable<Parameters<typeof markShipped>[3]>;
const ship = (deal: Deal, plate: string, kg: number | null, lines: Lines = [], at = monday) =>
  markShipped(callAt(db, deal.producer, at), deal.number, [truck(plate, kg)], lines);
const lotOf = (deal: Deal) => db.lot.findUniqueOrThrow({ where: { id: deal.lotId } });
const made = (kind: string) => db.madePaper.findMany({ where: { kind }, orderBy: { seq: "asc" } });

/** Papers that the rest needs for its own loading. */
async function bringPapersForRest(deal: Deal): Promise<void> {
  const moderator = await aModerator(db);
  const owed = await db.paper.findMany({
    where: { orderId: deal.orderId, gate: "loading", shipmentId: null, state: "required" },
  });
  for (const { id, kind } of owed) {
    granted(await bringPaper(db, deal, kind as "st1"));
    granted(await decidePaper(callAt(db, moderator), id, "accept", ""));
  }
}

/** Two kinds of goods of one producer in one order: 9 t and 11 t, paid, packed a little less, ready to load. */
async function aDealOfTwoLines(): Promise<Deal> {
  const shop = await aShop(db);
  const buyer = await aBuyer(db);
  const other = await aListing(db, {
    producerId: shop.producer.companyId,
    ownerId: shop.producer.userId,
    commodity: "persimmon",
  });
  await putIntoBasket(db, buyer, shop, 9_000);
  await putIntoBasket(db, buyer, { ...shop, listingId: other.listing.id }, 11_000);
  const [number = ""] = granted(await placeOrders(callAt(db, buyer), checkoutForm(buyer)));
  const { id } = await db.order.findUniqueOrThrow({ where: { number } });
  const deal = { ...shop, buyer, number, orderId: id };
  granted(await confirmOrder(callAt(db, deal.producer), number));
  await pay(db, deal);
  const weights = [
    { line: 1, weight: kilograms(8_901) },
    { line: 2, weight: kilograms(10_777) },
  ];
  granted(await recordPackedWeight(callAt(db, deal.producer), number, weights));
  await bringPapersForLoading(db, deal);
  return deal;
}

describe("an order that leaves in parts", () => {
  test("has an invoice and a packing list for each, numbered without a gap, that make the order's to the cent", async () => {
    const deal = await aDealOfTwoLines();
    granted(await ship(deal, "A", 7_003));
    await bringPapersForRest(deal);
    granted(await ship(deal, "B", 6_007));
    await bringPapersForRest(deal);
    granted(await ship(deal, "C", null));
    for (const kind of ["commercial_invoice", "packing_list"]) {
      const [whole, ...parts] = await made(kind);
      expect(parts).toHaveLength(3);
      expect([whole, ...parts].map((paper) => paper?.seq)).toEqual([1, 2, 3, 4]);
      expect(parts.every(({ version, paperId }) => version === 1 && paperId === null)).toBe(true);
      const facts = (paper: (typeof parts)[number] | undefined) =>
        paper?.facts as {
          total: string;
          part?: { number: number; invoice: { number: string } };
          trucks: { plate: string }[];
          lines: { position: number; grams: string; amount: string; lots: { grams: string }[] }[];
        };
      const sum = (pick: (line: ReturnType<typeof facts>["lines"][number]) => string, position: number) =>
        parts
          .flatMap((paper) => facts(paper).lines.filter((line) => line.position === position))
          .reduce((all, line) => all + BigInt(pick(line)), 0n);
      for (const line of facts(whole).lines) {
        expect(sum(({ grams }) => grams, line.position)).toBe(BigInt(line.grams));
        expect(sum(({ amount }) => amount, line.position)).toBe(BigInt(line.amount));
      }
      expect(parts.reduce((all, paper) => all + BigInt(facts(paper).total), 0n)).toBe(
        BigInt(facts(whole).total),
      );
      for (const [index, paper] of parts.entries()) {
        expect(facts(paper).part).toMatchObject({
          number: index + 1,
          invoice: { number: "CI-2026-000001" },
        });
        expect(facts(paper).trucks.map(({ plate }) => plate)).toEqual([["A", "B", "C"][index]]);
        for (const line of facts(paper).lines) {
          expect(line.lots.reduce((all, lot) => all + BigInt(lot.grams), 0n)).toBe(BigInt(line.grams));
        }
      }
      expect(facts(whole).part).toBeUndefined();
    }
    const order = await db.order.findUniqueOrThrow({ where: { id: deal.orderId }, include: { lines: true } });
    const invoiced = order.lines.reduce((sum, line) => sum + (line.packedAmount ?? 0n), 0n);
    const paid = await db.payment.aggregate({ where: { orderId: order.id }, _sum: { amount: true } });
    const credited = await db.madePaper.findFirstOrThrow({ where: { kind: "credit_note" } });
    expect(credited.facts).toMatchObject({
      amount: String(order.totalAmount - invoiced),
      left: String(invoiced),
    });
    expect(paid._sum.amount).toBe(order.totalAmount);
    expect(order.restG).toBe(noGrams);
    expect((await made("cmr")).map(({ facts }) => (facts as { attached?: object }).attached)).toEqual([
      { invoice: "CI-2026-000002", packingList: "PL-2026-000002" },
      { invoice: "CI-2026-000003", packingList: "PL-2026-000003" },
      { invoice: "CI-2026-000004", packingList: "PL-2026-000004" },
    ]);
  });

  test("gives out of the lots what leaves with each truck, and keeps the rest reserved", async () => {
    const deal = await aPaidDeal(db);
    await bringPapersForLoading(db, deal);
    granted(await ship(deal, "A", 12_000));
    expect(await lotOf(deal)).toMatchObject({ shippedG: tonnes(12), reservedG: tonnes(8) });
    await bringPapersForRest(deal);
    granted(await ship(deal, "B", null));
    expect(await lotOf(deal)).toMatchObject({ shippedG: tonnes(20), reservedG: noGrams });
    const left = await db.reservation.findMany({
      where: { state: "shipped" },
      include: { shipment: true },
      orderBy: { shipment: { number: "asc" } },
    });
    expect(left.map(({ grams, shipment }) => [shipment?.number, grams])).toEqual([
      [1, tonnes(12)],
      [2, tonnes(8)],
    ]);
  });

  test("the producer says what of each line is on the trucks; figures that do not fit are refused", async () => {
    const deal = await aDealOfTwoLines();
    const load = (first: number, second: number) =>
      ship(deal, "A", 7_000, [
        { line: 1, weight: kilograms(first) },
        { line: 2, weight: kilograms(second) },
      ]);
    expect(await load(1_000, 5_000)).toMatchObject({ refusal: { code: "loaded-goods-do-not-add-up" } });
    expect(await load(9_000, 1_000)).toMatchObject({
      refusal: { code: "loaded-more-than-left", position: 1, leftG: kilograms(8_901) },
    });
    expect(await db.shipment.count()).toBe(0);
    granted(await load(2_000, 5_000));
    const lines = await db.shipmentLine.findMany({ include: { orderLine: true } });
    expect(new Map(lines.map(({ grams, orderLine }) => [orderLine.position, grams]))).toEqual(
      new Map([
        [1, kilograms(2_000)],
        [2, kilograms(5_000)],
      ]),
    );
  });

  test("a rest whose lot is recalled is not loaded until other goods stand in; what is on the road stays there", async () => {
    const deal = await aPaidDeal(db, { kg: 18_000 });
    await bringPapersForLoading(db, deal);
    granted(await ship(deal, "A", 12_000));
    await bringPapersForRest(deal);
    granted(await recallLot(callAt(db, deal.producer), deal.lotId, "Residues found"));
    expect(await lotOf(deal)).toMatchObject({ shippedG: tonnes(12), reservedG: noGrams });
    expect(await ship(deal, "B", null)).toMatchObject({ refusal: { code: "goods-missing" } });
    const { id, grams } = await db.stockShortfall.findFirstOrThrow();
    expect(grams).toBe(tonnes(6));
    const other = await db.lot.create({
      data: {
        ...{ listingId: deal.listingId, number: 2, expected: false, origin: "Göyçay" },
        ...{
          receivedG: tonnes(10),
          leftG: tonnes(10),
          harvestedOn: new Date("2026-11-01"),
          createdAt: monday,
        },
        movements: { create: { kind: "in", grams: tonnes(10), actorId: deal.producer.userId, at: monday } },
      },
    });
    granted(await replaceGoods(callAt(db, deal.producer), deal.number, { shortfall: id, lot: other.id }));
    granted(await ship(deal, "B", null));
    expect(await db.lot.findUniqueOrThrow({ where: { id: other.id } })).toMatchObject({
      shippedG: tonnes(6),
    });
    expect((await made("packing_list")).at(-1)?.facts).toMatchObject({
      lines: [{ lots: [{ number: "2", grams: "6000000" }] }],
    });
  });

  test("that ends with a part on the road frees what never left, once", async () => {
    const deal = await aPaidDeal(db);
    await bringPapersForLoading(db, deal);
    granted(await ship(deal, "A", 12_000));
    const move = (command: "dispute" | "refund") =>
      inTransaction(db, (tx) =>
        moveOrder(tx, deal.orderId, {
          ...{ command, now: hoursOn(30), reason: "The rest never came" },
          by: { actor: "staff", kind: "moderator", userId: deal.producer.userId },
        }),
      );
    granted(await move("dispute"));
    expect(await lotOf(deal)).toMatchObject({ shippedG: tonnes(12), reservedG: tonnes(8) });
    granted(await move("refund"));
    expect(await lotOf(deal)).toMatchObject({ shippedG: tonnes(12), reservedG: noGrams, leftG: tonnes(8) });
    expect(await stateOf(db, deal)).toBe("refunded");
  });

  test("is not completed over goods that never left: the last claim is settled with their price, or not at all", async () => {
    const deal = await aPaidDeal(db);
    await bringPapersForLoading(db, deal);
    granted(await ship(deal, "A", 12_000));
    granted(
      await openClaim(callAt(db, deal.buyer, hoursOn(48)), deal.number, {
        reason: "lost",
        comment: "The second truck never came",
        lines: [],
        photos: [],
      }),
    );
    const { id } = await db.claim.findFirstOrThrow();
    expect(await withdrawClaim(callAt(db, deal.buyer, hoursOn(49)), deal.number)).toMatchObject({
      refusal: { code: "rest-not-credited", least: "10000.00 USD" },
    });
    const moderator = callAt(db, await aModerator(db), hoursOn(24 * 8));
    const settle = (outcome: "reject" | "refund-part", amount: bigint) =>
      settleClaim(moderator, id, { outcome, amount: minor(amount), comment: "8 t never left" });
    const tooLittle = { refusal: { code: "rest-not-credited" } };
    expect(await settle("reject", 0n)).toMatchObject(tooLittle);
    expect(await settle("refund-part", 9_999_99n)).toMatchObject(tooLittle);
    expect(await db.madePaper.count({ where: { kind: "credit_note" } })).toBe(0);
    granted(await settle("refund-part", 10_000_00n));
    expect(await stateOf(db, deal)).toBe("completed");
    expect(await lotOf(deal)).toMatchObject({ shippedG: tonnes(12), reservedG: noGrams, leftG: tonnes(8) });
  });

  test("never leaves twice, should the program forget", async () => {
    const deal = await aPaidDeal(db);
    await bringPapersForLoading(db, deal);
    granted(await ship(deal, "A", 12_000));
    const { shipmentId, orderLineId } = await db.shipmentLine.findFirstOrThrow();
    const { orderId } = await db.shipment.findUniqueOrThrow({ where: { id: shipmentId } });
    const next = await db.shipment.create({
      data: { orderId, number: 2, trackCode: "A".repeat(22), leftAt: monday },
    });
    await expect(
      db.shipmentLine.create({
        data: { shipmentId: next.id, orderLineId, grams: kilograms(8_001), amount: 0n },
      }),
    ).rejects.toThrow();
    await expect(db.shipmentLine.updateMany({ data: { grams: 1n } })).rejects.toThrow();
  });
});
