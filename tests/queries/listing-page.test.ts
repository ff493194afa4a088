import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Guest } from "#app/domain/actor.ts";
import type { RungId } from "#app/domain/landed-cost/rung.ts";
import { minor, shareOf } from "#app/domain/money.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { tonnes } from "#app/domain/quantity.ts";
import type { CostAssumptions, ListingPage } from "#app/queries/listing-page.server.ts";
import { listingPage } from "#app/queries/listing-page.server.ts";
import { producerPage } from "#app/queries/producer-page.server.ts";
import { refreshCatalogue } from "#app/usecases/listings/refresh-catalogue.ts";
import type { FreshDatabase } from "../support/database.ts";
import { freshDatabase } from "../support/database.ts";
import { callAs } from "../support/people-world.ts";
import { aProducer, now, putOnSale } from "./goods-on-sale.ts";

let world: FreshDatabase;
let producerId: string;
const guest: Guest = { kind: "guest" };
const usual: CostAssumptions = {
  quantity: null,
  freightPerTruck: null,
  brokerPerDeclaration: null,
  declareOn: null,
  st1: true,
};

beforeAll(async () => {
  world = await freshDatabase({ data: "reference" });
  producerId = await aProducer(world.db);
}, 60_000);
afterAll(() => world.close());

const look = (slug: string, assumptions: Partial<CostAssumptions> = {}) =>
  listingPage({ actor: guest, db: world.db, now, lang: "ru" }, slug, { ...usual, ...assumptions });

async function seen(slug: string, assumptions: Partial<CostAssumptions> = {}): Promise<ListingPage> {
  const listing = await look(slug, assumptions);
  if (listing === null) throw new Error(`${slug} is not on sale`);
  return listing;
}

function rung(listing: ListingPage, id: RungId) {
  const found = listing.cost.rungs.find((candidate) => candidate.rung === id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe("the landed cost of 20 t of pomegranate, FCA Göyçay at 1.10 USD", () => {
  beforeAll(() =>
    putOnSale(world.db, producerId, {
      slug: "nar",
      tiers: [
        [0, 12_000n],
        [20_000, 11_000n],
      ],
    }),
  );

  test("with ST-1: goods and carriage at the bank's rate, no duty, 20 % VAT on both, fees of the reference", async () => {
    const nar = await seen("nar");
    expect(nar.quantity).toBe(tonnes(20));
    // 20 000 kg × 1.10 USD × 2.7671
    expect(rung(nar, "goods")).toMatchObject({
      amount: 6_087_620n,
      source: "National Bank of Belarus",
      asOf: "2026-06-10",
    });
    // one refrigerated truck at 4 250 USD × 2.7671
    expect(rung(nar, "freight")).toMatchObject({ amount: 1_176_018n, rule: "freight-added" });
    expect(rung(nar, "duty")).toMatchObject({ amount: 0n, rule: "duty-preference" });
    // 14.5 % of the carriage lies before the border: 60 876.20 + 1 705.23
    expect(nar.cost.customsValue.amount).toBe(6_258_143n);
    // 62 581.43 × 20 %
    expect(rung(nar, "vat").amount).toBe(1_251_629n);
    expect(rung(nar, "customs-fee").amount).toBe(5_000n);
    expect(rung(nar, "broker").amount).toBe(30_000n);
    expect(rung(nar, "declaration").amount).toBe(45_000n);
    // Quarantine control of one truck: the class is high.
    expect(rung(nar, "inspection").amount).toBe(9_000n);
    expect(rung(nar, "total")).toMatchObject({ amount: 8_604_267n, atLeast: false });
    expect(rung(nar, "total-per-truck").amount).toBe(8_604_267n);
    expect(rung(nar, "total-per-kg").amount).toBe(430n);
    // 5 % of the customs value
    expect(rung(nar, "saved-with-st1").amount).toBe(312_907n);
    expect(nar.cost.tariff).toMatchObject([{ code: "0810907500", duty: { adValoremPct: 5 } }]);
    expect(nar.cost.totals.without.amount).toBe(8_979_755n);
  });

  test("without ST-1 the duty is paid, and VAT on it", async () => {
    const nar = await seen("nar", { st1: false });
    expect(rung(nar, "duty")).toMatchObject({ amount: 312_907n, rule: "duty-mfn" });
    // (62 581.43 + 3 129.07) × 20 %
    expect(rung(nar, "vat").amount).toBe(1_314_210n);
    expect(nar.papers.map(({ kind }) => kind)).not.toContain("st1");
  });

  test("the buyer's own carriage is taken a truck, and half a truck more is a truck more", async () => {
    const nar = await seen("nar", { quantity: tonnes(30), freightPerTruck: minor(400_000n) });
    expect(nar.cost.trucks).toBe(2);
    // 2 × 4 000 USD × 2.7671
    expect(rung(nar, "freight").amount).toBe(2_213_680n);
    expect(rung(nar, "customs-fee").amount).toBe(10_000n);
  });

  test("a page proposes a truckload, or all that is left where that is less", async () => {
    const { id } = await world.db.listing.findUniqueOrThrow({ where: { slug: "nar" } });
    const left = (availableG: bigint) =>
      world.db.catalogueEntry.update({ where: { listingId: id }, data: { availableG } });
    await left(tonnes(12));
    expect(await seen("nar")).toMatchObject({ quantity: tonnes(12), unitPrice: 12_000n });
    await left(tonnes(4));
    expect(await seen("nar")).toMatchObject({ quantity: tonnes(20) });
    await left(tonnes(100));
    expect(await seen("nar")).toMatchObject({ quantity: tonnes(20) });
  });

  test("the tier follows the quantity, and less than the minimum is worked out for the minimum", async () => {
    expect(await seen("nar", { quantity: tonnes(6) })).toMatchObject({
      unitPrice: 12_000n,
      belowMinimum: false,
    });
    expect(await seen("nar", { quantity: tonnes(1) })).toMatchObject({
      quantity: tonnes(5),
      belowMinimum: true,
    });
  });
});

test("tomatoes: the code and its duty follow the planned day of the declaration", async () => {
  await putOnSale(world.db, producerId, {
    slug: "pomidor",
    commodity: "tomato",
    priceE4: 12_000n,
    window: ["2026-10-01", "2027-06-01"],
  });
  const winter = await seen("pomidor", { st1: false });
  // 23 November, 4 days to make ready and 7 on the road: 4 December.
  expect(winter.cost).toMatchObject({
    declarationOn: "2026-12-04",
    tariff: [{ code: "0702000007" }],
    vat: [1_000],
  });
  await putOnSale(world.db, producerId, {
    slug: "pomidor-may",
    commodity: "tomato",
    priceE4: 12_000n,
    window: ["2027-04-25", "2027-06-30"],
  });
  const may = await seen("pomidor-may", { st1: false });
  expect(may.cost).toMatchObject({ declarationOn: "2027-05-06", tariff: [{ code: "0702000003" }] });
  // 15 % instead of 10 % of the same value, each rounded to the kopeck.
  const value = may.cost.customsValue.amount ?? 0n;
  expect(winter.cost.customsValue.amount).toBe(value);
  expect(rung(may, "duty").amount).toBe(shareOf(minor(value), 1_500));
  expect(rung(winter, "duty").amount).toBe(shareOf(minor(value), 1_000));
  // The reader plans another day: the code follows.
  const moved = await seen("pomidor", { st1: false, declareOn: plainDate("2027-05-06") });
  expect(moved.cost).toMatchObject({
    tariff: [{ code: "0702000003", windowFrom: "05-01", windowTo: "05-14" }],
  });
  expect(rung(moved, "duty").amount).toBe(rung(may, "duty").amount);
});

test("a fee decided for later counts for declarations from its day on, and not before", async () => {
  await putOnSale(world.db, producerId, { slug: "fees" });
  await world.db.referenceFee.create({
    data: {
      kind: "customs-fee",
      amount: 7_500n,
      currency: "BYN",
      per: "declaration",
      validFrom: toColumn(plainDate("2027-01-01")),
      source: "test",
      asOf: toColumn(plainDate("2026-11-20")),
      verifiedBy: "somebody",
    },
  });
  expect(rung(await seen("fees", { declareOn: plainDate("2026-12-31") }), "customs-fee").amount).toBe(5_000n);
  expect(rung(await seen("fees", { declareOn: plainDate("2027-01-01") }), "customs-fee")).toMatchObject({
    amount: 7_500n,
    checked: true,
  });
});

test("CPT Мінск: the carriage is in the price and asked from nobody", async () => {
  await putOnSale(world.db, producerId, { slug: "cpt", incoterm: "CPT", place: "Мінск" });
  const cpt = await seen("cpt");
  expect(rung(cpt, "freight")).toMatchObject({ amount: 0n, rule: "freight-in-price" });
  expect(cpt.cost.freightPerTruck).toBeNull();
});

test("while shell or kernel is not said the dearest line stands; once it is, its own", async () => {
  await putOnSale(world.db, producerId, { slug: "qoz", commodity: "walnut", minimumKg: 500 });
  expect(rung(await seen("qoz", { st1: false }), "duty").rule).toBe("duty-mfn-dearest");
  await putOnSale(world.db, producerId, {
    slug: "qoz-lepe",
    commodity: "walnut",
    minimumKg: 500,
    customsCode: "kernels",
  });
  expect((await seen("qoz-lepe", { st1: false })).cost.tariff).toMatchObject([{ code: "0802320000" }]);
});

test("what is not known of wine is said to be unknown, and the total is at least that", async () => {
  await putOnSale(world.db, producerId, { slug: "sherab", commodity: "wine-still", minimumKg: 500 });
  const wine = await seen("sherab");
  expect(rung(wine, "excise")).toMatchObject({ amount: null, why: "excise-not-known" });
  expect(rung(wine, "total").atLeast).toBe(true);
  expect(wine.papers.map(({ kind }) => kind)).toContain("alcohol_right");
});

test("a listing that is not on sale, or whose producer is not verified, is not there", async () => {
  const { id } = await putOnSale(world.db, producerId, { slug: "to-pause" });
  expect(await look("to-pause")).not.toBeNull();
  for (const status of ["paused", "suspended", "archived", "draft"] as const) {
    await inTransaction(world.db, async (tx) => {
      await tx.listing.update({ where: { id }, data: { status } });
      await refreshCatalogueEntry(tx, id, now);
    });
    expect(await look("to-pause")).toBeNull();
  }
  const other = await aProducer(world.db, "Another MMC");
  await putOnSale(world.db, other, { slug: "others" });
  const { slug } = await world.db.company.update({ where: { id: other }, data: { state: "suspended" } });
  expect(await look("others")).toBeNull();
  expect(await producerPage({ actor: guest, db: world.db, now, lang: "ru" }, slug)).toBeNull();
  expect(await look("' OR 1=1 --")).toBeNull();
});

test("a text of the producer's stands in the reader's language, or in the original and marked as it", async () => {
  await putOnSale(world.db, producerId, { slug: "texts", title: "Nar Güləyşə, I sort" });
  expect((await seen("texts")).title).toEqual({ text: "Nar Güləyşə, I sort", lang: "az" });
});

test("the day's refresh brings prices to the newest rate and takes away what is past its date", async () => {
  const { db } = world;
  const { id } = await putOnSale(db, producerId, { slug: "rated", priceE4: 10_000n });
  await db.lot.updateMany({
    where: { listingId: id },
    data: { bestBefore: new Date("2026-11-25T00:00:00Z") },
  });
  await db.exchangeRate.create({
    data: {
      currency: "USD",
      date: new Date("2026-11-26T00:00:00Z"),
      bynPerUnitE8: 300_000_000n,
      source: "test",
    },
  });
  const later = new Date("2026-11-27T09:00:00Z");
  const before = await db.counter.findUnique({ where: { name: "catalogue" } });
  await refreshCatalogue(callAs(db, { kind: "system" }, { now: later }));
  expect(await db.catalogueEntry.findUnique({ where: { listingId: id } })).toMatchObject({
    priceBynE4: 30_000n,
    availableG: 0n,
  });
  const after = await db.counter.findUnique({ where: { name: "catalogue" } });
  expect(after?.value).toBeGreaterThan(before?.value ?? 0n);
});
