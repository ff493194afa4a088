/** The worked examples of docs/landed-cost.md, by the reference's own rows. Amounts in BYN. */
import { describe, expect, test } from "vitest";
import type { LandedCost } from "#app/domain/landed-cost/cost-of-deal.ts";
import { costOfDeal } from "#app/domain/landed-cost/cost-of-deal.ts";
import type { RungId } from "#app/domain/landed-cost/rung.ts";
import type { DealWanted } from "../support/example-deal.ts";
import { aDeal, byn, easyFigures, usd } from "../support/example-deal.ts";

function rung(cost: LandedCost, id: RungId) {
  const found = cost.rungs.find((one) => one.rung === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const fca = { incoterm: "FCA", loadingRegion: "goychay", freightPerTruck: usd(3_400) } as const;
const nuts = { incoterm: "FCA", loadingRegion: "zagatala", freightPerTruck: usd(3_400), tonnes: 10 } as const;

type Example = {
  readonly title: string;
  readonly commodity: string;
  readonly deal: DealWanted;
  readonly code: string;
  readonly customsValue: string;
  /** Most-favoured-nation duty, and whether something of it is not known. */
  readonly mfn: string;
  readonly vatWithSt1: string;
  readonly vatWithout: string;
  readonly withSt1: string;
  readonly without: string;
  readonly atLeast?: boolean;
};

const examples: readonly Example[] = [
  {
    title: "tomatoes in May: 15 % is more than 0.08 EUR/kg",
    commodity: "tomato",
    deal: { usdPerKg: "1.20", declareOn: "2027-05-10" },
    code: "0702000003",
    customsValue: "72 000.00",
    // 15 % × 72 000 = 10 800 (3 600 USD); 20 000 kg × 0.08 EUR = 1 600 EUR × 3.50 = 5 600
    mfn: "10 800.00",
    vatWithSt1: "7 200.00",
    // (72 000 + 10 800) × 10 %
    vatWithout: "8 280.00",
    // 72 000 + 7 200 + fee 50 + broker 300 + declaration 450 + inspection 90
    withSt1: "80 090.00",
    without: "91 970.00",
  },
  {
    title: "tomatoes in December: 10 % is more than 0.053 EUR/kg",
    commodity: "tomato",
    deal: { usdPerKg: "1.20", declareOn: "2026-12-10" },
    code: "0702000007",
    customsValue: "72 000.00",
    // 10 % × 72 000 = 7 200; 20 000 kg × 0.053 EUR = 1 060 EUR × 3.50 = 3 710
    mfn: "7 200.00",
    vatWithSt1: "7 200.00",
    vatWithout: "7 920.00",
    withSt1: "80 090.00",
    without: "88 010.00",
  },
  {
    title: "cheap tomatoes in May: 0.08 EUR/kg is more than 15 %",
    commodity: "tomato",
    deal: { usdPerKg: "0.50", declareOn: "2027-05-10" },
    code: "0702000003",
    customsValue: "30 000.00",
    // 15 % × 30 000 = 4 500 < 5 600
    mfn: "5 600.00",
    vatWithSt1: "3 000.00",
    vatWithout: "3 560.00",
    withSt1: "33 890.00",
    without: "40 050.00",
  },
  {
    title: "hazelnut kernels: 0 % anyway, ST-1 saves nothing",
    commodity: "hazelnut-kernel",
    deal: { ...nuts, usdPerKg: "8.00" },
    code: "0802220000",
    // 240 000 + 18.8 % of 3 400 USD × 3 = 10 200, that is 1 917.60
    customsValue: "241 917.60",
    mfn: "0.00",
    vatWithSt1: "48 383.52",
    vatWithout: "48 383.52",
    // 240 000 + 10 200 + 48 383.52 + 890
    withSt1: "299 473.52",
    without: "299 473.52",
  },
  {
    title: "hazelnuts in shell: 5 %",
    commodity: "hazelnut-inshell",
    deal: { ...nuts, usdPerKg: "4.00" },
    code: "0802210000",
    customsValue: "121 917.60",
    mfn: "6 095.88",
    vatWithSt1: "24 383.52",
    // (121 917.60 + 6 095.88) × 20 % = 25 602.696
    vatWithout: "25 602.70",
    withSt1: "155 473.52",
    without: "162 788.58",
  },
  {
    title: "pomegranate juice: 10 % is more than 0.046 EUR/l",
    commodity: "pom-juice",
    deal: { ...fca, usdPerKg: "0.90", kgPerLitre: "1.05" },
    code: "2009899900",
    // 54 000 + 14.5 % of 10 200 = 1 479
    customsValue: "55 479.00",
    // 20 000 kg ÷ 1.05 kg/l = 19 047.62 l × 0.046 = 876.19 EUR × 3.50 = 3 066.66
    mfn: "5 547.90",
    vatWithSt1: "11 095.80",
    vatWithout: "12 205.38",
    // no quarantine control: 54 000 + 10 200 + 11 095.80 + 800
    withSt1: "76 095.80",
    without: "82 753.28",
  },
  {
    title: "cheap pomegranate juice: 0.046 EUR/l is more than 10 %",
    commodity: "pom-juice",
    deal: { ...fca, usdPerKg: "0.30", kgPerLitre: "1.05" },
    code: "2009899900",
    customsValue: "19 479.00",
    mfn: "3 066.66",
    vatWithSt1: "3 895.80",
    // (19 479 + 3 066.66) × 20 % = 4 509.132
    vatWithout: "4 509.13",
    withSt1: "32 895.80",
    without: "36 575.79",
  },
  {
    title: "juice of which nobody said what a litre weighs: at least the 10 %",
    commodity: "pom-juice",
    deal: { ...fca, usdPerKg: "0.90", st1: false },
    code: "2009899900",
    customsValue: "55 479.00",
    mfn: "5 547.90",
    vatWithSt1: "11 095.80",
    vatWithout: "12 205.38",
    withSt1: "76 095.80",
    without: "82 753.28",
    atLeast: true,
  },
  {
    title: "apples in August: 0.06 EUR/kg, whichever the variety",
    commodity: "apple",
    deal: { usdPerKg: "0.50", declareOn: "2027-08-15" },
    code: "0808108005",
    customsValue: "30 000.00",
    // 20 000 kg × 0.06 EUR = 1 200 EUR × 3.50
    mfn: "4 200.00",
    vatWithSt1: "6 000.00",
    vatWithout: "6 840.00",
    withSt1: "36 890.00",
    without: "41 930.00",
  },
];

describe.each(examples)("$title", (example) => {
  const cost = (st1: boolean) => costOfDeal({ ...aDeal(example.commodity, example.deal), st1 }, easyFigures);

  test("with ST-1: no duty", () => {
    const preferred = cost(true);
    expect(preferred.tariff[0]?.code).toBe(example.code);
    expect(preferred.customsValue.amount).toBe(byn(example.customsValue));
    expect(rung(preferred, "duty").amount).toBe(0n);
    expect(rung(preferred, "vat").amount).toBe(byn(example.vatWithSt1));
    expect(rung(preferred, "total").amount).toBe(byn(example.withSt1));
    expect(rung(preferred, "total").atLeast).toBe(false);
    expect(rung(preferred, "saved-with-st1").amount).toBe(byn(example.mfn));
  });

  test("without it: the most-favoured-nation duty, and VAT on it", () => {
    const plain = cost(false);
    expect(rung(plain, "duty")).toMatchObject({
      amount: byn(example.mfn),
      atLeast: example.atLeast ?? false,
    });
    expect(rung(plain, "vat").amount).toBe(byn(example.vatWithout));
    expect(rung(plain, "total").amount).toBe(byn(example.without));
  });
});

test("honey: 15 %; what the veterinary control takes is not on record, so the total is an at-least", () => {
  const honey = { usdPerKg: "3.00", tonnes: 10 };
  const plain = costOfDeal({ ...aDeal("honey", honey), st1: false }, easyFigures);
  expect(rung(plain, "duty").amount).toBe(byn("13 500.00"));
  // (90 000 + 13 500) × 20 %
  expect(rung(plain, "vat").amount).toBe(byn("20 700.00"));
  expect(rung(plain, "inspection")).toMatchObject({ amount: null, why: "fee-not-known" });
  expect(rung(plain, "total")).toMatchObject({ amount: byn("125 000.00"), atLeast: true });
});

test("still wine: 12.5 % whichever of six lines it is; the excise is not known, so VAT and total are at-leasts", () => {
  const wine = costOfDeal(
    { ...aDeal("wine-still", { usdPerKg: "4.00", tonnes: 10 }), st1: false },
    easyFigures,
  );
  expect(wine.codeOpen).toBe(true);
  expect(rung(wine, "duty")).toMatchObject({ amount: byn("15 000.00"), rule: "duty-mfn-dearest" });
  expect(rung(wine, "excise")).toMatchObject({ amount: null, why: "excise-not-known" });
  // (120 000 + 15 000) × 20 %, and VAT on the excise besides
  expect(rung(wine, "vat")).toMatchObject({ amount: byn("27 000.00"), atLeast: true });
  expect(rung(wine, "total").atLeast).toBe(true);
});

test("brandy: 1.50 EUR a litre, which needs the weight of a litre", () => {
  const brandy = { usdPerKg: "6.00", tonnes: 10, st1: false };
  expect(rung(costOfDeal(aDeal("brandy", brandy), easyFigures), "duty")).toMatchObject({
    amount: null,
    why: "duty-unit-not-known",
  });
  // 10 000 kg ÷ 0.95 kg/l = 10 526.32 l × 1.50 = 15 789.47 EUR × 3.50 = 55 263.145
  const weighed = costOfDeal(aDeal("brandy", { ...brandy, kgPerLitre: "0.95" }), easyFigures);
  expect(rung(weighed, "duty").amount).toBe(byn("55 263.14"));
});
