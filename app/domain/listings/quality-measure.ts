/**
 * The quality specification of a commodity: what a buyer asks beyond the name, as numbers with units or as one of a
 * few words. Which measures there are, for which goods and within which bounds, are rows of the reference data.
 */
import { parseDecimal, printDecimal } from "../decimal.ts";
import type { Lang } from "../language.ts";
import type { Result } from "../result.ts";
import { ok } from "../result.ts";

/** Short names of units; "none": a bare number. */
export const measureUnits = [
  "none",
  "mm",
  "cm",
  "um",
  "g",
  "g-l",
  "mg-kg",
  "ug-kg",
  "percent",
  "percent-volume",
  "brix",
  "kg-cm2",
  "schade",
  "years",
] as const;
export type MeasureUnit = (typeof measureUnits)[number];

type Names = Readonly<Record<Lang, string>>;

type Numeric = {
  /** range: from – to; least: not under; most: not over. */
  readonly kind: "range" | "least" | "most";
  readonly unit: MeasureUnit;
  /** Decimals; outside of them a slip of the keyboard. */
  readonly lowest: number;
  readonly highest: number;
};
type Worded = {
  readonly kind: "choice";
  readonly choices: readonly { readonly slug: string; readonly names: Names }[];
};
export type QualityMeasure = { readonly slug: string; readonly names: Names } & (Numeric | Worded);

/** What a listing says of one measure: decimals with a point ("72.5"), or the slug of a word. Absent: not said. */
export type MeasureValue = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly is?: string | undefined;
};

/** What is stored as the `specification` of a revision. */
export type Specification = {
  /** The attribute of the goods, or the ten-digit code itself, that chooses the customs code. */
  readonly customsCode?: string | undefined;
  /** Kilograms that a litre weighs, for goods whose duty is counted by the litre. */
  readonly kgPerLitre?: string | undefined;
  readonly measures?: Readonly<Record<string, MeasureValue>> | undefined;
};

const DECIMALS = 3;

/** A number as people write it ("72,5"), as it is stored ("72.5"). */
export function parseMeasure(text: string): Result<string, { readonly code: string }> {
  const parsed = parseDecimal(text, DECIMALS);
  return parsed.ok ? ok(printDecimal(parsed.value, DECIMALS, 0)) : parsed;
}

function textOf(value: unknown, key: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === "string" && found !== "" && found.length <= 100 ? found : undefined;
}

/** A stored specification read back; what is not of its form counts as not said. */
export function readSpecification(stored: unknown): Specification {
  const measures: unknown =
    typeof stored === "object" && stored !== null ? Reflect.get(stored, "measures") : null;
  const read = typeof measures === "object" && measures !== null ? Object.entries(measures) : [];
  return clean({
    customsCode: textOf(stored, "customsCode"),
    kgPerLitre: textOf(stored, "kgPerLitre"),
    measures: Object.fromEntries(
      read.map(([slug, value]) => [
        slug,
        { from: textOf(value, "from"), to: textOf(value, "to"), is: textOf(value, "is") },
      ]),
    ),
  });
}

/** Without what was not said, so that two that say the same are stored the same. */
export function clean({ customsCode, kgPerLitre, measures = {} }: Specification): Specification {
  const said = Object.entries(measures)
    .map(([slug, { from, to, is }]) => {
      const value = { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(is ? { is } : {}) };
      return [slug, value] as const;
    })
    .filter(([, value]) => Object.keys(value).length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...(customsCode ? { customsCode } : {}),
    ...(kgPerLitre ? { kgPerLitre } : {}),
    ...(said.length > 0 ? { measures: Object.fromEntries(said) } : {}),
  };
}

/** What of the commodity a specification is held against. */
export type SpecificationFacts = {
  readonly measures: readonly QualityMeasure[];
  /** Attributes and codes between which the listing may choose; empty when there is nothing to choose. */
  readonly codeChoices: readonly string[];
  /** The tariff counts these goods by the litre. */
  readonly litres: boolean;
};

export type SpecificationIssue = {
  readonly field: string;
  readonly code: "out-of-range" | "ends-before-it-begins" | "not-in-list";
};

/** Lightest oil to heaviest syrup, in kg per litre. */
const DENSITY = { lowest: 0.7, highest: 1.6 };

/** Everything in a specification that cannot be; what is not said is no issue. Measures of other goods are passed over. */
export function specificationIssues(said: Specification, facts: SpecificationFacts): SpecificationIssue[] {
  const issues: SpecificationIssue[] = [];
  if (said.customsCode !== undefined && facts.codeChoices.length > 0) {
    if (!facts.codeChoices.includes(said.customsCode)) {
      issues.push({ field: "specification.customsCode", code: "not-in-list" });
    }
  }
  if (said.kgPerLitre !== undefined && facts.litres && outside(said.kgPerLitre, DENSITY)) {
    issues.push({ field: "specification.kgPerLitre", code: "out-of-range" });
  }
  for (const measure of facts.measures) {
    const value = said.measures?.[measure.slug];
    if (value !== undefined) issues.push(...measureIssues(measure, value));
  }
  return issues;
}

function measureIssues(measure: QualityMeasure, value: MeasureValue): SpecificationIssue[] {
  const field = `specification.measures.${measure.slug}`;
  if (measure.kind === "choice") {
    const known = value.is === undefined || measure.choices.some(({ slug }) => slug === value.is);
    return known ? [] : [{ field: `${field}.is`, code: "not-in-list" }];
  }
  const wrong = (["from", "to"] as const).filter((end) => {
    const number = value[end];
    return number !== undefined && outside(number, measure);
  });
  if (wrong.length > 0) return wrong.map((end) => ({ field: `${field}.${end}`, code: "out-of-range" }));
  const upsideDown =
    value.from !== undefined && value.to !== undefined && Number(value.to) < Number(value.from);
  return upsideDown ? [{ field: `${field}.to`, code: "ends-before-it-begins" }] : [];
}

function outside(
  text: string,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): boolean {
  const number = Number(text);
  return !(number >= lowest && number <= highest);
}
