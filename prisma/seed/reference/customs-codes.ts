/** Ten-digit customs codes as rows: what chooses between them is the date of the declaration, an attribute, or both. */
import type { CommodityFact, ReferenceFiles, Season } from "./files.ts";

type Duty = CommodityFact["tnved10"][number]["mfnDuty"];

export type CodeRow = {
  commoditySlug: string;
  code: string;
  mfnDuty: Duty;
  windowFrom: string | null;
  windowTo: string | null;
  attribute: string | null;
};

/** The commodity that seasonal codes with an attribute are about already says which of them it is. */
const SELF_EVIDENT: Readonly<Record<string, string>> = { "potato-early": "young" };

/** All code rows of the vocabulary. */
export function codeRows({ commodities, seasons, attributes }: ReferenceFiles): CodeRow[] {
  const duties = new Map(commodities.flatMap(({ tnved10 }) => tnved10.map((one) => [one.code, one.mfnDuty])));
  return commodities.flatMap((commodity) => {
    const bySeason = commodity.codeChosenBy.startsWith("declaration date")
      ? commodity.hs6.flatMap((heading) => seasons[heading] ?? [])
      : [];
    if (bySeason.length > 0) return bySeason.flatMap((season) => seasonRows(commodity.slug, season, duties));
    return commodity.tnved10.map(({ code, mfnDuty }) => ({
      commoditySlug: commodity.slug,
      code,
      mfnDuty,
      windowFrom: null,
      windowTo: null,
      attribute: attributes[commodity.slug]?.[code] ?? null,
    }));
  });
}

function seasonRows(commoditySlug: string, [from, to, codes]: Season, duties: Map<string, Duty>): CodeRow[] {
  const known = SELF_EVIDENT[commoditySlug];
  const choices = typeof codes === "string" ? [[null, codes] as const] : Object.entries(codes);
  const chosen =
    known === undefined
      ? choices
      : choices
          .filter(([attribute]) => attribute === null || attribute === known)
          .map(([, code]) => [null, code] as const);
  return chosen.flatMap(([attribute, code]) => {
    const mfnDuty = duties.get(code);
    if (mfnDuty === undefined) throw new Error(`seasonal code ${code} of ${commoditySlug} has no duty`);
    return withinOneYear(from, to).map(([windowFrom, windowTo]) => ({
      commoditySlug,
      code,
      mfnDuty,
      windowFrom,
      windowTo,
      attribute: attribute === null ? null : attribute.replaceAll(" ", "-"),
    }));
  });
}

/** A window over the turn of the year becomes two, so that a date is inside when it lies between the two ends. */
function withinOneYear(from: string, to: string): [string, string][] {
  if (from <= to) return [[from, to]];
  return [
    [from, "12-31"],
    ["01-01", to],
  ];
}

const EDITIONS: Readonly<Record<string, string>> = {
  "04": "2022-04-25",
  "07": "2022-05-08",
  "08": "2024-07-28",
  "09": "2022-04-25",
  "20": "2025-06-12",
  "22": "2022-04-25",
};
const CLASSIFIER = "2022-08-11";

/** Which edition of the tariff a code was read in, and its date. */
export function tariffSource(code: string): { source: string; asOf: string } {
  const chapter = code.slice(0, 2);
  const edition = EDITIONS[chapter];
  return {
    source:
      edition === undefined
        ? "EAEU single customs tariff, classifier export"
        : `EAEU single customs tariff, chapter ${chapter}`,
    asOf: edition ?? CLASSIFIER,
  };
}
