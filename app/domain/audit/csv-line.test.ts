import { expect, test } from "vitest";
import { csvLine } from "./csv-line.ts";

test("cells with commas, quotes and line ends stand in quotes", () => {
  expect(csvLine(["a", 'b "c", d', "e\nf", null])).toBe('a,"b ""c"", d","e\nf",\r\n');
});

test("nothing that people wrote becomes a formula in a spreadsheet", () => {
  expect(csvLine(["=1+1", "+1", "-1", "@x", "a=b"])).toBe("'=1+1,'+1,'-1,'@x,a=b\r\n");
});
