import { afterAll, beforeAll, expect, test } from "vitest";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { RungId } from "#app/domain/landed-cost/rung.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { listingPage } from "#app/queries/listing-page.server.ts";
import type { OrderCost } from "#app/queries/order-cost.server.ts";
import { orderCost } from "#app/queries/order-cost.server.ts";
import type { FreshDatabase } from "../support/database.ts";
import { freshDatabase } from "../support/database.ts";
import type { Trade } from "../support/order-builder.ts";
import { aFinancePerson, aPlacedOrder, orderedAt } from "../support/order-builder.ts";

let world: FreshDatabase;
let trade: Trade;
beforeAll(async () => {
  world = await freshDatabase({ data: "reference" });
  trade = await aPlacedOrder(world.db);
}, 60_000);
afterAll(() => world.close());

const ask = () => ({ actor: trade.buyer, db: world.db, now: orderedAt, lang: "ru" as const });

async function cost(): Promise<OrderCost> {
  const found = await orderCost(ask(), trade.number);
  if (found === null) throw new Error("the buyer may not see its own order");
  return found;
}
const rung = ({ cost: { rungs } }: OrderCost, id: RungId) => rungs.find((one) => one.rung === id);

test("equal facts give the same ladder on the listing and on the order", async () => {
  const { db } = world;
  await inTransaction(db, (tx) => refreshCatalogueEntry(tx, trade.listingId, orderedAt));
  const { slug } = await db.listing.findUniqueOrThrow({ where: { id: trade.listingId } });
  const known = await db.exchangeRate.findFirstOrThrow({
    where: { currency: "USD", date: { lte: orderedAt } },
    orderBy: { date: "desc" },
  });
  await db.order.update({
    where: { id: trade.orderId },
    data: { rateE8: known.bynPerUnitE8, rateDate: known.date, rateSource: known.source },
  });
  const listing = await listingPage({ ...ask(), actor: { kind: "guest" } }, slug, {
    quantity: null,
    freightPerTruck: null,
    brokerPerDeclaration: null,
    declareOn: plainDate("2026-12-05"),
    st1: true,
  });
  const order = await cost();
  expect(order.cost.rungs).toEqual(listing?.cost.rungs);
  expect(order.cost.totals).toEqual(listing?.cost.totals);
  expect(order).toMatchObject({ packed: false, cost: { declarationOn: "2026-12-05", trucks: 1 } });
});

test("the order's own rate stands, whatever the banks publish later", async () => {
  const before = rung(await cost(), "goods");
  await world.db.exchangeRate.create({
    data: {
      currency: "USD",
      date: toColumn(plainDate("2026-11-20")),
      bynPerUnitE8: 900_000_000n,
      source: "later",
    },
  });
  expect(rung(await cost(), "goods")).toEqual(before);
});

test("packed weights take the place of the ordered ones once they are on record", async () => {
  const lines = await world.db.orderLine.findMany({ where: { orderId: trade.orderId } });
  const [line] = lines;
  // 19 500 kg × 1.25 USD
  await world.db.orderLine.update({
    where: { id: line?.id ?? "" },
    data: { packedG: 19_500_000n, packedAmount: 2_437_500n },
  });
  const order = await cost();
  expect(order.packed).toBe(true);
  expect(order.cost.quantity).toBe(19_500_000n);
});

test("the day of the customs declaration takes the place of the planned one", async () => {
  await world.db.truck.create({
    data: {
      orderId: trade.orderId,
      number: 1,
      plate: "10-AA-001",
      cmrNumber: "1",
      packedG: 19_500_000n,
      loadedAt: orderedAt,
      customsAt: new Date("2026-12-08T08:00:00Z"),
    },
  });
  expect((await cost()).cost.declarationOn).toBe("2026-12-08");
});

test("staff see it, another buyer does not", async () => {
  const other = await aPlacedOrder(world.db);
  expect(await orderCost({ ...ask(), actor: other.buyer }, trade.number)).toBeNull();
  expect(await orderCost({ ...ask(), actor: await aFinancePerson(world.db) }, trade.number)).not.toBeNull();
});
