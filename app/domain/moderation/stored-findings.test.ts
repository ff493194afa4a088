import { expect, test } from "vitest";
import { tonnes } from "../quantity.ts";
import type { Finding } from "./finding.ts";
import { readFindings, storeFindings } from "./stored-findings.ts";

test("findings come back from their case as they went in, large numbers as text", () => {
  const finding: Finding = {
    kind: "implausible-quantity",
    field: "quantityKg",
    evidence: { why: "market", quantity: tonnes(90), limit: tonnes(40), base: 7n, times: 20, source: "" },
  };
  const stored: unknown = JSON.parse(JSON.stringify(storeFindings([finding])));
  expect(readFindings(stored)).toEqual([
    {
      kind: "implausible-quantity",
      field: "quantityKg",
      evidence: { why: "market", quantity: "90000000", limit: "40000000", base: "7", times: 20, source: "" },
    },
  ]);
});

test("what is not a finding is left out", () => {
  expect(readFindings(null)).toEqual([]);
  expect(readFindings([{ kind: "weather", evidence: {} }, 3, { kind: "alcohol" }])).toEqual([]);
});
