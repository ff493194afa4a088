import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ok } from "../result.ts";
import { findReferences, makeReference, parseReference, printReference } from "./reference.ts";

fc.configureGlobal({ seed: 20_261_123 });

describe("references", () => {
  test("carry check digits", () => {
    expect(makeReference("539007547034")).toBe("RF18539007547034");
    expect(parseReference("rf18 5390 0754 7034")).toEqual(ok("RF18539007547034"));
    expect(parseReference("RF19539007547034")).toMatchObject({ refusal: { code: "reference-check-digits" } });
    expect(parseReference("539007547034")).toMatchObject({ refusal: { code: "reference-malformed" } });
    expect(printReference("RF18539007547034")).toBe("RF18 5390 0754 7034");
    expect(() => makeReference("")).toThrow();
    expect(() => makeReference("X".repeat(22))).toThrow();
  });
  test("are found in the text of a payment", () => {
    const reference = makeReference("TH-2026-000123/1");
    expect(findReferences(`Оплата по счёту ${printReference(reference)} от 23.11.2026 за гранат`)).toContain(
      reference,
    );
    expect(findReferences(`${reference}, VAT 0`)).toContain(reference);
    expect(findReferences(`/ROC/${reference} 19500 KG`)).toContain(reference);
    expect(findReferences("Оплата за гранат")).toEqual([]);
    expect(findReferences("RF00 1")).toEqual([]);
  });
  test("one wrong character is noticed", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{4,21}$/), fc.nat(), (body, at) => {
        const reference = makeReference(body);
        expect(parseReference(reference)).toEqual(ok(reference));
        const place = 4 + (at % (reference.length - 4));
        const wrong = reference.charAt(place);
        // A digit for a digit, a letter for a letter: the slip of a finger.
        const other = /\d/.test(wrong) ? (wrong === "7" ? "8" : "7") : wrong === "Q" ? "W" : "Q";
        expect(parseReference(reference.slice(0, place) + other + reference.slice(place + 1)).ok).toBe(false);
      }),
    );
  });
});
