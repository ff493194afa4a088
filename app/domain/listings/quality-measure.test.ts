import { expect, test } from "vitest";
import type { QualityMeasure, Specification } from "./quality-measure.ts";
import { clean, parseMeasure, readSpecification, specificationIssues } from "./quality-measure.ts";

const names = { az: "", ru: "", be: "", en: "" };
const measures: QualityMeasure[] = [
  { slug: "calibre", names, kind: "range", unit: "mm", lowest: 5, highest: 250 },
  { slug: "moisture", names, kind: "most", unit: "percent", lowest: 0, highest: 40 },
  {
    slug: "ripeness",
    names,
    kind: "choice",
    choices: [
      { slug: "ripe", names },
      { slug: "green", names },
    ],
  },
];
const facts = { measures, codeChoices: ["in-shell", "kernels"], litres: true };
const issues = (said: Specification) =>
  specificationIssues(said, facts).map(({ field, code }) => `${field}: ${code}`);

test.each<[says: string, said: Specification, found: string[]]>([
  ["nothing", {}, []],
  ["a range within its bounds", { measures: { calibre: { from: "70", to: "85.5" } } }, []],
  ["the bounds themselves", { measures: { calibre: { from: "5", to: "250" } } }, []],
  ["one end of a range", { measures: { calibre: { from: "70" } } }, []],
  [
    "a number under the bounds",
    { measures: { calibre: { from: "4.9" } } },
    ["specification.measures.calibre.from: out-of-range"],
  ],
  [
    "a number over the bounds",
    { measures: { moisture: { to: "40.001" } } },
    ["specification.measures.moisture.to: out-of-range"],
  ],
  [
    "a range upside down",
    { measures: { calibre: { from: "80", to: "70" } } },
    ["specification.measures.calibre.to: ends-before-it-begins"],
  ],
  ["a word of the list", { measures: { ripeness: { is: "ripe" } } }, []],
  [
    "a word of its own",
    { measures: { ripeness: { is: "mellow" } } },
    ["specification.measures.ripeness.is: not-in-list"],
  ],
  ["a measure of other goods", { measures: { diastase: { from: "999" } } }, []],
  ["what chooses the code", { customsCode: "kernels" }, []],
  ["an attribute of other goods", { customsCode: "young" }, ["specification.customsCode: not-in-list"]],
  ["the weight of a litre of juice", { kgPerLitre: "1.05" }, []],
  ["a litre as heavy as iron", { kgPerLitre: "7.8" }, ["specification.kgPerLitre: out-of-range"]],
])("a specification that says %s", (_says, said, found) => {
  expect(issues(said)).toEqual(found);
});

test("numbers are typed with dot or comma and stored with a point", () => {
  expect(parseMeasure("12,50")).toEqual({ ok: true, value: "12.5" });
  expect(parseMeasure("80")).toEqual({ ok: true, value: "80" });
  expect(parseMeasure("big").ok).toBe(false);
});

test("what is not said is not stored, whatever was sent", () => {
  const said = {
    customsCode: "",
    kgPerLitre: undefined,
    measures: { moisture: { from: "", to: "6" }, calibre: {} },
  };
  expect(clean(said)).toEqual({ measures: { moisture: { to: "6" } } });
  expect(readSpecification({ measures: { moisture: { to: 6 }, a: null }, customsCode: 5 })).toEqual({});
  expect(readSpecification(null)).toEqual({});
});
