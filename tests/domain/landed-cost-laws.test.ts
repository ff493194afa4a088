/** What holds of every landed cost, whatever the goods. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Deal, LandedCost } from "#app/domain/landed-cost/cost-of-deal.ts";
import { costOfDeal } from "#app/domain/landed-cost/cost-of-deal.ts";
import type { RungId } from "#app/domain/landed-cost/rung.ts";
import type { PriceTier } from "#app/domain/listings/price.ts";
import { priceFor } from "#app/domain/listings/price.ts";
import { lineTotal, money, priceE4 } from "#app/domain/money.ts";
import { addDays, plainDate } from "#app/domain/plain-date.ts";
import { grams, kilograms, tonnes } from "#app/domain/quantity.ts";
import commodities from "#prisma/reference/commodities.json" with { type: "json" };
import { borderOf, easyFigures } from "../support/example-deal.ts";

const seeded = { seed: 20_261_126, numRuns: 300 };
const borders = commodities.map(({ slug }) => borderOf(slug));

const deals: fc.Arbitrary<Deal> = fc
  .record({
    border: fc.constantFrom(...borders),
    quantity: fc.bigInt(1_000n, 200_000_000n),
    price: fc.bigInt(100n, 400_000n),
    incoterm: fc.constantFrom("EXW", "FCA", "CPT", "CIP", "DAP", "DDP"),
    day: fc.integer({ min: 0, max: 700 }),
    st1: fc.boolean(),
    freight: fc.bigInt(0n, 1_000_000n),
    kgPerLitre: fc.constantFrom(null, "0.95", "1.05"),
    region: fc.constantFrom(null, "khachmaz", "lankaran"),
  })
  .map(({ border, quantity, price, incoterm, day, st1, freight, kgPerLitre, region }) => ({
    goods: [
      {
        quantity: grams(quantity),
        amount: lineTotal(priceE4(price), grams(quantity)),
        border,
        codeChoice: null,
        kgPerLitre,
      },
    ],
    currency: "USD",
    incoterm,
    sellerCountry: "AZ",
    loadingRegion: region,
    st1,
    declarationOn: addDays(plainDate("2026-11-26"), day),
    trucks: null,
    freightPerTruck: money(freight, "USD"),
    brokerPerDeclaration: null,
  }));

const of = (cost: LandedCost, id: RungId): bigint =>
  cost.rungs.find((rung) => rung.rung === id)?.amount ?? -1n;
const total = (deal: Deal): bigint => of(costOfDeal(deal, easyFigures), "total");

test("more carriage never makes goods cheaper", () => {
  fc.assert(
    fc.property(deals, fc.bigInt(0n, 500_000n), (deal, more) => {
      const dearer = { ...deal, freightPerTruck: money((deal.freightPerTruck?.amount ?? 0n) + more, "USD") };
      expect(total(dearer)).toBeGreaterThanOrEqual(total(deal));
    }),
    seeded,
  );
});

test("with ST-1 goods never cost more than without", () => {
  fc.assert(
    fc.property(deals, (deal) => {
      const { totals } = costOfDeal(deal, easyFigures);
      expect(totals.withSt1.amount ?? 0n).toBeLessThanOrEqual(totals.without.amount ?? 0n);
      expect(total({ ...deal, st1: true })).toBe(totals.withSt1.amount);
      expect(total({ ...deal, st1: false })).toBe(totals.without.amount);
    }),
    seeded,
  );
});

test("the rungs add up to the total, and the parts of the total to it again", () => {
  const summed: readonly RungId[] = [
    "goods",
    "freight",
    "duty",
    "excise",
    "vat",
    "customs-fee",
    "broker",
    "declaration",
    "inspection",
    "commission",
  ];
  fc.assert(
    fc.property(deals, (deal) => {
      const cost = costOfDeal(deal, easyFigures);
      const known = cost.rungs.filter(({ rung }) => summed.includes(rung));
      const sum = known.reduce((all, { amount }) => all + (amount ?? 0n), 0n);
      expect(of(cost, "total")).toBe(sum);
      const open = known.some(({ amount, atLeast }) => amount === null || atLeast);
      expect(cost.rungs.find(({ rung }) => rung === "total")?.atLeast).toBe(open);
      // Half a kopeck a kilogram, and one for rounding twice; half a kopeck a truck.
      const kg = cost.quantity / 1000n + 1n;
      const perKg = (of(cost, "total-per-kg") * cost.quantity) / 1000n;
      expect(perKg - sum <= kg && sum - perKg <= kg).toBe(true);
      const perTruck = of(cost, "total-per-truck") * BigInt(cost.trucks);
      const trucks = BigInt(cost.trucks);
      expect(perTruck - sum <= trucks && sum - perTruck <= trucks).toBe(true);
    }),
    seeded,
  );
});

test("without a rate nothing that needs it is taken for nothing", () => {
  fc.assert(
    fc.property(deals, (deal) => {
      const blind = costOfDeal(deal, { ...easyFigures, rates: {}, rateOrigins: {} });
      expect(of(blind, "goods")).toBe(-1n);
      expect(of(blind, "total")).toBe(-1n);
    }),
    { ...seeded, numRuns: 50 },
  );
});

test("at the border of a tier the lower price counts, and one kilogram less pays the higher", () => {
  const tiers: PriceTier[] = [
    { from: tonnes(1), price: priceE4(12_000n) },
    { from: tonnes(20), price: priceE4(11_000n) },
  ];
  const goods = (quantity: ReturnType<typeof grams>): bigint => {
    const price = priceFor(tiers, tonnes(1), quantity);
    if (!price.ok) throw new Error(price.refusal.code);
    const deal: Deal = {
      goods: [
        {
          quantity,
          amount: lineTotal(price.value, quantity),
          border: borderOf("tomato"),
          codeChoice: null,
          kgPerLitre: null,
        },
      ],
      currency: "USD",
      incoterm: "CPT",
      sellerCountry: "AZ",
      loadingRegion: null,
      st1: true,
      declarationOn: plainDate("2026-12-04"),
      trucks: null,
      freightPerTruck: null,
      brokerPerDeclaration: null,
    };
    return of(costOfDeal(deal, easyFigures), "goods");
  };
  // 19 999 kg × 1.20 × 3.00; 20 000 kg × 1.10 × 3.00
  expect(goods(kilograms(19_999))).toBe(7_199_640n);
  expect(goods(tonnes(20))).toBe(6_600_000n);
});
