import { expect, test } from "vitest";
import { freightIncluded, incoterms, parseDeliveryBasis, ruleOf } from "./incoterms.ts";
import { ok } from "./result.ts";

test.each([
  ["EXW", "buyer", null, "buyer", "seller_gate", "AZ"],
  ["FCA", "buyer", null, "buyer", "handed_to_carrier", "AZ"],
  ["CPT", "seller", null, "buyer", "handed_to_carrier", "BY"],
  ["CIP", "seller", "seller", "buyer", "handed_to_carrier", "BY"],
  ["DAP", "seller", null, "buyer", "at_destination", "BY"],
  ["DDP", "seller", null, "seller", "at_destination", "BY"],
] as const)(
  "%s says who pays and where the risk passes",
  (incoterm, carriage, insurance, clearance, risk, place) => {
    const rule = ruleOf(incoterm);
    expect(rule.mainCarriage).toBe(carriage);
    expect(rule.insurance).toBe(insurance);
    expect(rule.importClearance).toBe(clearance);
    expect(rule.risk).toBe(risk);
    expect(rule.placeIn).toBe(place);
    expect(freightIncluded(incoterm)).toBe(carriage === "seller");
  },
);

test("every rule has its own row", () => {
  for (const incoterm of incoterms) expect(ruleOf(incoterm).rule).toBe(incoterm);
});

test("weak rules carry a warning", () => {
  expect(ruleOf("DDP").warning).toBe("seller-needs-belarusian-tax-number");
  expect(ruleOf("EXW").warning).toBe("foreign-buyer-clears-export");
  expect(ruleOf("FCA").warning).toBeNull();
});

test.each(["FOB", "cif", "CFR", "FAS", "DPU"])("%s is a rule for ships or not ours", (rule) => {
  expect(parseDeliveryBasis(rule, "Bakı")).toEqual({
    ok: false,
    refusal: { code: "incoterm-not-for-trucks", rule: rule.toUpperCase() },
  });
});

test("a rule needs its named place", () => {
  expect(parseDeliveryBasis("fca", "  Xaçmaz,   soyuducu anbar 4 ")).toEqual(
    ok({ incoterm: "FCA", place: "Xaçmaz, soyuducu anbar 4" }),
  );
  expect(parseDeliveryBasis("FCA", " ")).toEqual({ ok: false, refusal: { code: "incoterm-place-missing" } });
  expect(parseDeliveryBasis("XYZ", "Minsk")).toEqual({ ok: false, refusal: { code: "incoterm-unknown" } });
});
