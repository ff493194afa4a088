import { describe, expect, test } from "vitest";
import type { TariffRow } from "../customs-code.ts";
import { chooseCode } from "../customs-code.ts";
import { minor, money, rateE8 } from "../money.ts";
import { plainDate } from "../plain-date.ts";
import { tonnes } from "../quantity.ts";
import type { CostLine, LandedCostInput } from "./ladder.ts";
import { landedCost, preferenceLost } from "./ladder.ts";
import type { RungId } from "./rung.ts";
import { rungIds } from "./rung.ts";

const asOf = plainDate("2026-08-05");
const tomatoInMay: TariffRow = {
  code: "0702000003",
  mfnDuty: { adValoremPct: 15, minEurPer: { amount: 0.08, unit: "kg" } },
  windowFrom: "05-01",
  windowTo: "05-14",
  attribute: null,
};

const byn = (amount: bigint) => ({ value: money(amount, "BYN"), source: "assumption", asOf, checked: false });

/** 20 t of tomatoes in May at 1 200 USD a tonne. */
const goods: CostLine = {
  quantity: tonnes(20),
  amount: minor(2_400_000n),
  code: { kind: "resolved", row: tomatoInMay },
  tariff: { source: "eec", asOf, checked: false },
  kgPerLitreE6: null,
  excise: "none",
  vat: { value: 1_000, source: "tax code, appendix 26", asOf, checked: false },
  conformity: byn(20_000n),
};

/**
 * Carriage paid: the worked example of the trade's facts. EUR/USD 1.1535 by way of the manat: with USD at 1 BYN every
 * rung reads in dollars.
 */
const tomatoes: LandedCostInput = {
  lines: [goods],
  currency: "USD",
  incoterm: "CPT",
  trucks: 1,
  freight: null,
  toBorder: null,
  preference: { st1: false, sellerInAzerbaijan: true, directShipment: true },
  customsFee: byn(5_000n),
  broker: byn(15_000n),
  inspections: [],
  rates: { USD: rateE8(100_000_000n), EUR: rateE8(115_352_941n) },
  rateOrigins: { USD: { date: asOf, source: "cbar" } },
};
const withLine = (change: Partial<CostLine>, deal: Partial<LandedCostInput> = {}): LandedCostInput => ({
  ...tomatoes,
  ...deal,
  lines: [{ ...goods, ...change }],
});

function rung(id: RungId, input: LandedCostInput) {
  const found = landedCost(input).rungs.find((candidate) => candidate.rung === id);
  if (found === undefined) throw new Error(id);
  return found;
}
const amount = (id: RungId, input: LandedCostInput) => rung(id, input).amount;
const withSt1 = { st1: true, sellerInAzerbaijan: true, directShipment: true };

test("every rung stands once, in its order", () => {
  expect(landedCost(tomatoes).rungs.map((step) => step.rung)).toEqual([...rungIds]);
});

describe("20 t of tomatoes in May at 1 200 USD/t", () => {
  test("cost 24 000, and 3 600 duty without ST-1, because 15 % is more than 0.08 EUR a kilogram", () => {
    expect(amount("goods", tomatoes)).toBe(2_400_000n);
    expect(rung("duty", tomatoes)).toMatchObject({ amount: 360_000n, rule: "duty-mfn", source: "eec" });
    expect(amount("vat", tomatoes)).toBe(276_000n);
    expect(amount("total", tomatoes)).toBe(3_076_000n);
    expect(amount("total-per-kg", tomatoes)).toBe(154n);
  });
  test("with ST-1 pay no duty and 2 400 VAT, and save 3 600", () => {
    const preferred = { ...tomatoes, preference: withSt1 };
    expect(rung("duty", preferred)).toMatchObject({ amount: 0n, rule: "duty-preference" });
    expect(amount("vat", preferred)).toBe(240_000n);
    expect(amount("saved-with-st1", preferred)).toBe(360_000n);
    expect(amount("total", preferred)).toBe(2_680_000n);
  });
  test("cheap ones pay the least amount per kilogram: 1 600 EUR", () => {
    expect(amount("duty", withLine({ amount: minor(1_000_000n) }))).toBe(184_565n);
  });
});

test("carriage is added to EXW and FCA, and its part to the border bears duty and VAT", () => {
  const freight = { ...byn(0n), value: money(400_000n, "USD") };
  const toBorder = { value: 1_000, source: "assumption", asOf, checked: false };
  const fca = { ...tomatoes, incoterm: "FCA" as const, freight, toBorder };
  expect(rung("freight", fca)).toMatchObject({ amount: 400_000n, rule: "freight-added" });
  expect(amount("duty", fca)).toBe(366_000n);
  expect(amount("vat", fca)).toBe(280_600n);
  for (const incoterm of ["CPT", "CIP", "DAP", "DDP"] as const) {
    expect(rung("freight", { ...fca, incoterm })).toMatchObject({ amount: 0n, rule: "freight-in-price" });
  }
});

test("unknown carriage makes the rest an at-least, and says so", () => {
  const open = { ...tomatoes, incoterm: "FCA" as const };
  expect(rung("freight", open)).toMatchObject({ amount: null, why: "freight-not-known" });
  expect(rung("duty", open)).toMatchObject({ amount: 360_000n, atLeast: true });
  expect(rung("total", open)).toMatchObject({ amount: 3_076_000n, atLeast: true, why: "rests-on-unknown" });
  const toBorder = { value: 0, source: "assumption", asOf, checked: false };
  const inland = { ...open, toBorder };
  expect(rung("duty", inland)).toMatchObject({ amount: 360_000n, atLeast: false });
  expect(rung("total", inland).atLeast).toBe(true);
});

test("under DDP the seller pays duty, VAT and clearance", () => {
  const ddp = { ...tomatoes, incoterm: "DDP" as const };
  for (const id of ["duty", "excise", "vat", "customs-fee", "broker", "declaration"] as const) {
    expect(amount(id, ddp)).toBe(0n);
  }
  expect(rung("vat", ddp).rule).toBe("paid-by-seller");
  expect(amount("total", ddp)).toBe(2_400_000n);
});

test.each([
  [{ st1: true, sellerInAzerbaijan: false, directShipment: true }, "seller-not-in-azerbaijan"],
  [{ st1: true, sellerInAzerbaijan: true, directShipment: false }, "not-direct"],
  [{ st1: false, sellerInAzerbaijan: true, directShipment: true }, "st1"],
  [withSt1, null],
] as const)(
  "the preference needs a seller in Azerbaijan, direct shipment and ST-1: %o",
  (preference, lost) => {
    expect(preferenceLost(preference)).toBe(lost);
    expect(amount("duty", { ...tomatoes, preference })).toBe(lost === null ? 0n : 360_000n);
  },
);

test("while the code is open the dearest stands and says so", () => {
  const bulk: TariffRow = { ...tomatoInMay, code: "0902400000", mfnDuty: { adValoremPct: 0 } };
  const open = withLine({ code: { kind: "open", rows: [bulk, tomatoInMay], attributes: [] } });
  expect(rung("duty", open)).toMatchObject({ amount: 360_000n, rule: "duty-mfn-dearest" });
});

test("duties by the litre need the litres of a kilogram", () => {
  const row: TariffRow = { ...tomatoInMay, mfnDuty: { eurPer: { amount: 1.5, unit: "l" } } };
  const brandy: Partial<CostLine> = { code: { kind: "resolved", row } };
  expect(rung("duty", withLine(brandy))).toMatchObject({ amount: null, why: "duty-unit-not-known" });
  // 20 000 kg ÷ 0.95 kg/l = 21 052.63 l × 1.50 EUR = 31 578.95 EUR × 1.15352941
  expect(amount("duty", withLine({ ...brandy, kgPerLitreE6: 950_000n }))).toBe(3_642_725n);
});

test("a least amount by the litre that cannot be told leaves the share of the value as an at-least", () => {
  const row: TariffRow = {
    ...tomatoInMay,
    mfnDuty: { adValoremPct: 10, minEurPer: { amount: 0.046, unit: "l" } },
  };
  const juice: Partial<CostLine> = { code: { kind: "resolved", row } };
  expect(rung("duty", withLine(juice))).toMatchObject({
    amount: 240_000n,
    atLeast: true,
    why: "duty-unit-not-known",
  });
  // 10 % = 2 400; 20 000 kg ÷ 1.05 = 19 047.62 l × 0.046 EUR = 876.19 EUR: the share is more.
  expect(rung("duty", withLine({ ...juice, kgPerLitreE6: 1_050_000n }))).toMatchObject({
    amount: 240_000n,
    atLeast: false,
  });
});

test.each([
  ["duty", { code: { kind: "none" } }, "tariff-line-missing"],
  ["excise", { excise: null }, "excise-not-known"],
  ["vat", { vat: null }, "vat-not-known"],
  ["declaration", { conformity: null }, "fee-not-known"],
] as const)("%s can be unknown", (id, change, why) => {
  const input = withLine(change);
  expect(rung(id, input)).toMatchObject({ amount: null, why });
  expect(rung("total", input).atLeast).toBe(true);
});

test.each([
  ["customs-fee", { customsFee: null }, "fee-not-known"],
  ["broker", { broker: null }, "fee-not-known"],
  ["inspection", { inspections: [{ fee: null, riskKnown: true }] }, "fee-not-known"],
  ["inspection", { inspections: [{ fee: null, riskKnown: false }] }, "risk-not-known"],
] as const)("%s can be unknown: %o", (id, change, why) => {
  const input = { ...tomatoes, ...change };
  expect(rung(id, input)).toMatchObject({ amount: null, why });
  expect(rung("total", input).atLeast).toBe(true);
});

test("without a rate nothing is claimed", () => {
  const blind = { ...tomatoes, rates: {} };
  for (const id of ["goods", "duty", "vat", "total", "total-per-kg", "total-per-truck"] as const) {
    expect(rung(id, blind).amount).toBeNull();
  }
});

test("without the euro a duty with a least amount in euro is an at-least", () => {
  const rates = { USD: rateE8(100_000_000n) };
  expect(rung("duty", { ...tomatoes, rates })).toMatchObject({
    amount: 360_000n,
    atLeast: true,
    why: "rate-missing",
  });
});

test("a fee is due for each declaration, and goods without a declaration of conformity pay none", () => {
  expect(amount("customs-fee", { ...tomatoes, trucks: 3 })).toBe(15_000n);
  expect(amount("declaration", withLine({ conformity: "none" }))).toBe(0n);
  expect(amount("excise", withLine({ excise: byn(7n) }))).toBe(7n);
  const inspections = [{ fee: byn(9_000n), riskKnown: true }];
  expect(amount("inspection", { ...tomatoes, inspections, trucks: 2 })).toBe(18_000n);
});

test("the commission is the producer's: nothing for the buyer, and it says so", () => {
  expect(rung("commission", tomatoes)).toMatchObject({ amount: 0n, rule: "commission-from-producer" });
});

test("ST-1 saves nothing where the seller is not in Azerbaijan", () => {
  const elsewhere = {
    ...tomatoes,
    preference: { st1: true, sellerInAzerbaijan: false, directShipment: true },
  };
  expect(rung("saved-with-st1", elsewhere)).toMatchObject({ amount: 0n, rule: "preference-not-open" });
});

test("two lines share the carriage by weight, each with its own duty and VAT", () => {
  const nuts: TariffRow = { ...tomatoInMay, code: "0802220000", mfnDuty: { adValoremPct: 0 } };
  const second: CostLine = {
    ...goods,
    quantity: tonnes(10),
    amount: minor(6_000_000n),
    code: { kind: "resolved", row: nuts },
    vat: { value: 2_000, source: "tax code", asOf, checked: false },
  };
  const freight = { ...byn(0n), value: money(300_000n, "USD") };
  const mixed: LandedCostInput = { ...tomatoes, incoterm: "FCA", freight, lines: [goods, second] };
  // Customs values: 24 000 + 2/3 × 3 000 = 26 000, and 60 000 + 1/3 × 3 000 = 61 000.
  expect(landedCost(mixed).customsValue.amount).toBe(8_700_000n);
  expect(amount("duty", mixed)).toBe(390_000n);
  // (26 000 + 3 900) × 10 % + 61 000 × 20 %
  expect(amount("vat", mixed)).toBe(1_519_000n);
});

test("the season chooses the line that the calculation takes", () => {
  const april: TariffRow = { ...tomatoInMay, code: "0702000001", windowFrom: "01-01", windowTo: "03-31" };
  expect(chooseCode([tomatoInMay, april], plainDate("2026-05-10"), null)).toEqual({
    kind: "resolved",
    row: tomatoInMay,
  });
});
