import { expect, test } from "vitest";
import { csvExample } from "#app/domain/payments/csv-statement.ts";
import { isCsvStatement, readCsvStatement } from "./read-csv.ts";

test("the example that the desk is shown is a statement the house can read", () => {
  expect(isCsvStatement(csvExample)).toBe(true);
  expect(readCsvStatement(csvExample)).toMatchObject([
    { credit: true, amount: 330_000n, currency: "USD", partyName: "Example, Ltd", bankRef: "B-1" },
    { credit: false, amount: 1_250n, partyName: "", text: "Account fee", bankRef: "B-2" },
  ]);
});
