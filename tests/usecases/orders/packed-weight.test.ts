import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { minor } from "#app/domain/money.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { consentWeight } from "#app/usecases/orders/consent-weight.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { checkLedger } from "#app/usecases/payments/check-ledger.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aPaidDeal,
  aShippedDeal,
  bringPapersForLoading,
  callAt,
  granted,
  oneTruck,
  pay,
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
  const broken = [];
  for await (const entry of checkLedger(db)) broken.push(entry);
  expect(broken).toEqual([]);
  await fresh.close();
});

const pack = (deal: Deal, kg: number, askConsent = false) =>
  recordPackedWeight(callAt(db, deal.producer), deal.number, [{ line: 1, weight: kilograms(kg) }], {
    askConsent,
  });
const lot = (deal: Deal) => db.lot.findUniqueOrThrow({ where: { id: deal.lotId } });
const payments = () => db.payment.findMany({ orderBy: { seq: "asc" } });
const openRequest = async () => (await db.weightRequest.findFirstOrThrow({ where: { state: "asked" } })).id;
const answer = async (deal: Deal, consents: boolean, request?: string) =>
  consentWeight(callAt(db, deal.buyer), deal.number, request ?? (await openRequest()), consents);

describe("packed more than ordered, within the tolerance", () => {
  test("takes the rest from free stock and raises the last instalment, whose proforma is issued anew", async () => {
    const deal = await aPaidDeal(db, { kg: 10_000, terms: "30-70" });
    expect(granted(await pack(deal, 10_400))).toMatchObject({ surcharge: 500_00n, credit: 0n });
    expect(await lot(deal)).toMatchObject({ reservedG: kilograms(10_400), leftG: kilograms(9_600) });
    expect(await payments()).toMatchObject([
      { amount: 3_750_00n, state: "paid" },
      { amount: 9_250_00n, state: "due" },
    ]);
    expect(await db.notice.count({ where: { kind: "order-packed-more", userId: deal.buyer.userId } })).toBe(
      1,
    );
  });

  test("of a prepaid order makes one more instalment that is paid before the goods leave", async () => {
    const deal = await aPaidDeal(db, { kg: 10_000 });
    granted(await pack(deal, 10_400));
    expect(await payments()).toMatchObject([
      { amount: 12_500_00n, state: "paid" },
      { seq: 2, amount: 500_00n, state: "due", dueOn: "commercial_invoice" },
    ]);
    expect(await db.proforma.findFirst({ where: { voidedAt: null, amount: minor(500_00n) } })).not.toBeNull();
    await bringPapersForLoading(db, deal);
    const ship = () => markShipped(callAt(db, deal.producer), deal.number, oneTruck);
    expect(await ship()).toMatchObject({ refusal: { code: "unpaid-before-shipment" } });
    await pay(db, deal, { seq: 2 });
    expect(granted(await ship())).toBe("shipped");
  });

  test("is refused when the lots have no more, and nothing has changed", async () => {
    const deal = await aPaidDeal(db, { kg: 20_000 });
    expect(await pack(deal, 20_500)).toMatchObject({
      refusal: { code: "not-enough-left", wantedG: kilograms(500), leftG: 0n, index: 0 },
    });
    expect(await lot(deal)).toMatchObject({ reservedG: kilograms(20_000) });
    expect(await payments()).toMatchObject([{ amount: 25_000_00n }]);
  });

  test("said again counts only by the difference, up and down", async () => {
    const deal = await aPaidDeal(db, { kg: 10_000, terms: "30-70" });
    granted(await pack(deal, 10_400));
    expect(granted(await pack(deal, 10_100))).toMatchObject({ credit: 375_00n });
    expect(granted(await pack(deal, 9_900))).toMatchObject({ credit: 250_00n });
    expect(granted(await pack(deal, 10_000))).toMatchObject({ surcharge: 125_00n });
    expect((await payments()).reduce((sum, { amount }) => sum + amount, 0n)).toBe(12_500_00n);
    expect(await lot(deal)).toMatchObject({ reservedG: kilograms(10_000) });
  });

  test("changes nothing after loading", async () => {
    const deal = await aShippedDeal(db, { kg: 10_000 });
    expect(await pack(deal, 10_100)).toMatchObject({
      refusal: { code: "order-moved-on", status: "shipped" },
    });
  });
});

describe("beyond the tolerance", () => {
  test("asks the buyer where the producer says so; until the answer nothing changes and nothing is loaded", async () => {
    const deal = await aPaidDeal(db, { kg: 10_000 });
    expect(await pack(deal, 9_000)).toMatchObject({ refusal: { code: "packed-beyond-tolerance" } });
    expect(granted(await pack(deal, 9_000, true))).toMatchObject({ asked: true });
    expect(await lot(deal)).toMatchObject({ reservedG: kilograms(10_000) });
    await bringPapersForLoading(db, deal);
    expect(await markShipped(callAt(db, deal.producer), deal.number, oneTruck)).toMatchObject({
      refusal: { code: "not-packed" },
    });
    expect(granted(await answer(deal, true))).toBe("consented");
    expect(await lot(deal)).toMatchObject({ reservedG: kilograms(9_000) });
    expect(await db.refund.findMany()).toMatchObject([{ amount: 1_250_00n, state: "requested" }]);
    granted(await markShipped(callAt(db, deal.producer), deal.number, oneTruck));
    expect(await stateOf(db, deal)).toBe("shipped");
  });

  test("refused by the buyer leaves the order as it was", async () => {
    const deal = await aPaidDeal(db, { kg: 10_000 });
    granted(await pack(deal, 9_000, true));
    expect(granted(await answer(deal, false))).toBe("refused");
    expect(await db.orderLine.findFirstOrThrow()).toMatchObject({ packedG: null });
    expect(await db.notice.count({ where: { kind: "weight-refused", userId: deal.producer.userId } })).toBe(
      1,
    );
  });

  test("asked anew or packed within the tolerance since, the old question is not answered by mistake", async () => {
    const deal = await aPaidDeal(db, { kg: 10_000 });
    granted(await pack(deal, 9_000, true));
    const first = await openRequest();
    granted(await pack(deal, 8_000, true));
    expect(await answer(deal, true, first)).toMatchObject({ refusal: { code: "weight-not-asked" } });
    const second = await openRequest();
    granted(await pack(deal, 9_800));
    expect(await answer(deal, true, second)).toMatchObject({ refusal: { code: "weight-not-asked" } });
    expect(await lot(deal)).toMatchObject({ reservedG: kilograms(9_800) });
  });

  test("answered by two people of the buyer at once counts once", async () => {
    const deal = await aPaidDeal(db, { kg: 10_000 });
    granted(await pack(deal, 9_000, true));
    const request = await openRequest();
    const answers = await Promise.all([answer(deal, true, request), answer(deal, true, request)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.refund.count()).toBe(1);
  });
});
