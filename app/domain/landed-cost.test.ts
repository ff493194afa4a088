import { describe, expect, test } from "vitest";
import type { TariffRow } from "./customs-code.ts";
import { chooseCode } from "./customs-code.ts";
import type { LandedCostInput, RungId } from "./landed-cost.ts";
import { landedCost, preferenceLost, rungIds } from "./landed-cost.ts";
import { minor, money, priceE4, rateE8 } from "./money.ts";
import { plainDate } from "./plain-date.ts";
import { tonnes } from "./quantity.ts";

const asOf = plainDate("2026-08-05");
const tomatoInMay: TariffRow = {
  code: "0702000003",
  mfnDuty: { adValoremPct: 15, minEurPer: { amount: 0.08, unit: "kg" } },
  windowFrom: "05-01",
  windowTo: "05-14",
  attribute: null,
};

/** EUR/USD 1.1535 by way of the manat: with USD at 1 BYN every rung reads in dollars. */
const dollarsForBelarusianRoubles = {
  value: { USD: rateE8(100_000_000n), EUR: rateE8(115_352_941n) },
  source: "cbar",
  asOf,
};

/** 20 t of tomatoes in May at 1 200 USD a tonne, carriage paid: the worked example of the trade's facts. */
const tomatoes: LandedCostInput = {
  quantity: tonnes(20),
  price: priceE4(12_000n),
  currency: "USD",
  incoterm: "CPT",
  freight: null,
  freightToBorderBasisPoints: 10_000,
  code: { kind: "resolved", row: tomatoInMay },
  litresPerKg: null,
  tariff: { source: "eec", asOf },
  preference: { st1: false, sellerInAzerbaijan: true, directShipment: true },
  excise: "none",
  vat: { value: 1_000, source: "tax code, appendix 26", asOf },
  customsFee: { value: minor(5_000n), source: "customs", asOf },
  declarations: 1,
  broker: { value: minor(15_000n), source: "assumption", asOf },
  conformity: { value: minor(20_000n), source: "assumption", asOf },
  rates: dollarsForBelarusianRoubles,
};

function rung(id: RungId, input: LandedCostInput) {
  const found = landedCost(input).find((candidate) => candidate.rung === id);
  if (found === undefined) throw new Error(id);
  return found;
}
const amount = (id: RungId, input: LandedCostInput) => rung(id, input).amount;
const withSt1 = { st1: true, sellerInAzerbaijan: true, directShipment: true };

test("every rung stands once, in its order", () => {
  expect(landedCost(tomatoes).map((step) => step.rung)).toEqual([...rungIds]);
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
    expect(amount("duty", { ...tomatoes, price: priceE4(5_000n) })).toBe(184_565n);
  });
});

test("carriage is added to EXW and FCA, and its part to the border bears duty and VAT", () => {
  const freight = { value: money(400_000n, "USD"), source: "assumption", asOf };
  const fca = { ...tomatoes, incoterm: "FCA" as const, freight, freightToBorderBasisPoints: 1_000 };
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
  const inland = { ...open, freightToBorderBasisPoints: 0 };
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
  const open = { ...tomatoes, code: { kind: "open", rows: [bulk, tomatoInMay], attributes: [] } as const };
  expect(rung("duty", open)).toMatchObject({ amount: 360_000n, rule: "duty-mfn-dearest" });
});

test("duties by the litre need the litres of a kilogram", () => {
  const row: TariffRow = { ...tomatoInMay, mfnDuty: { eurPer: { amount: 1.5, unit: "l" } } };
  const brandy = { ...tomatoes, code: { kind: "resolved", row } as const };
  expect(rung("duty", brandy)).toMatchObject({ amount: null, why: "duty-unit-not-known" });
  // 20 000 kg × 1.05 l × 1.50 EUR × 1.15352941
  expect(amount("duty", { ...brandy, litresPerKg: { value: 1.05, source: "maker", asOf } })).toBe(3_633_618n);
});

test.each([
  ["duty", { code: { kind: "none" } }, "tariff-line-missing"],
  ["excise", { excise: null }, "excise-not-known"],
  ["vat", { vat: null }, "vat-not-known"],
  ["customs-fee", { customsFee: null }, "fee-not-known"],
  ["broker", { broker: null }, "fee-not-known"],
  ["declaration", { conformity: null }, "fee-not-known"],
] as const)("%s can be unknown", (id, change, why) => {
  const input = { ...tomatoes, ...change };
  expect(rung(id, input)).toMatchObject({ amount: null, why });
  expect(rung("total", input).atLeast).toBe(true);
});

test("without a rate nothing is claimed", () => {
  const blind = { ...tomatoes, rates: { value: {}, source: "cbar", asOf } };
  for (const id of ["goods", "duty", "vat", "total", "total-per-kg"] as const) {
    expect(rung(id, blind).amount).toBeNull();
  }
});

test("a fee is due for each declaration, and goods without a declaration of conformity pay none", () => {
  expect(amount("customs-fee", { ...tomatoes, declarations: 3 })).toBe(15_000n);
  expect(amount("declaration", { ...tomatoes, conformity: "none" })).toBe(0n);
  expect(amount("excise", { ...tomatoes, excise: { value: minor(7n), source: "s", asOf } })).toBe(7n);
});

test("the season chooses the line that the calculation takes", () => {
  const april: TariffRow = { ...tomatoInMay, code: "0702000001", windowFrom: "01-01", windowTo: "03-31" };
  expect(chooseCode([tomatoInMay, april], plainDate("2026-05-10"), null)).toEqual({
    kind: "resolved",
    row: tomatoInMay,
  });
});
