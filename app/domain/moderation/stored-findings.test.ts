import { expect, test } from "vitest";
import { priceE4 } from "../money.ts";
import type { Finding } from "./findings.ts";
import { readFindings, storeFindings } from "./stored-findings.ts";

test("findings come back from their case as they went in, large numbers as text", () => {
  const finding: Finding = {
    kind: "price-outlier",
    field: "tiers[0].pricePerKg",
    evidence: { price: priceE4(90_000n), median: priceE4(40_000n), samples: 7, deviationPct: 125 },
  };
  const stored: unknown = JSON.parse(JSON.stringify(storeFindings([finding])));
  expect(readFindings(stored)).toEqual([
    {
      kind: "price-outlier",
      field: "tiers[0].pricePerKg",
      evidence: { price: "90000", median: "40000", samples: 7, deviationPct: 125 },
    },
  ]);
});

test("what is not a finding is left out", () => {
  expect(readFindings(null)).toEqual([]);
  expect(readFindings([{ kind: "weather", evidence: {} }, 3, { kind: "alcohol" }])).toEqual([]);
});
