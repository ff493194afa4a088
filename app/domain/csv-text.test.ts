import { expect, test } from "vitest";
import { csvCell, csvFile, csvLine } from "./csv-text.ts";

test("quotes what would break a line, and doubles quotes", () => {
  expect(csvLine(["a", 'b "c", d', "e\nf", null, "g;h", " i"])).toBe('a,"b ""c"", d","e\nf",,"g;h"," i"\r\n');
});

test.each(["=1+1", "+1+1", "-1+cmd", "@x", "\tx", "\rx", '=HYPERLINK("http://x")', "-", "－1+1"])(
  "%j is text to a spreadsheet, not a formula",
  (text) => {
    expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/);
  },
);

test.each(["-5", "+5", "-5.25", "-0,5", "19500", "a=b", "a-b"])("%s stays as it is", (text) => {
  expect(csvCell(text).replaceAll('"', "")).toBe(text);
});

test("a file begins with the mark of UTF-8, so that a spreadsheet reads its letters", () => {
  expect(csvFile([["ə", "ў"]], ";")).toBe("\uFEFFə;ў\r\n");
});
