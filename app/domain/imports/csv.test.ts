import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvFile } from "../csv-text.ts";
import { csvRows, delimiterOf } from "./csv.ts";

describe("a CSV file", () => {
  test("is read back as it was written, whatever stands in its cells", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "ə", ";", ",", '"', "b\r\n", "\n", " ", "1"),
      maxLength: 8,
    });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom(";", ",") as fc.Arbitrary<";" | ",">, (written, delimiter) => {
        const text = csvFile(written, delimiter).slice(1);
        expect([...csvRows(text, delimiter)]).toEqual(written);
      }),
      { seed: 32, numRuns: 500 },
    );
  });

  test("runs nothing in a spreadsheet", () => {
    const text = csvFile([["=HYPERLINK(1)", "+1+1", "-5", "@x", "\tx", "-1+cmd"]], ";");
    expect(text).toBe(`\uFEFF'=HYPERLINK(1);'+1+1;-5;'@x;"'\tx";'-1+cmd\r\n`);
  });

  test("is told by its delimiter, the most frequent of the header outside quotes", () => {
    expect(delimiterOf("a;b;c\n1,2,3,4,5")).toBe(";");
    expect(delimiterOf('"a;;;;",b,c\n')).toBe(",");
    expect(delimiterOf("a\tb\n")).toBe("\t");
    expect(delimiterOf("sep=,\na;b,c;d\n")).toBe(",");
  });

  test("is read in time that grows with its length only", () => {
    const text = `a;b\n${'"x""y";z\n'.repeat(50_000)}"never closed`;
    expect([...csvRows(text)]).toHaveLength(50_002);
  });
});
