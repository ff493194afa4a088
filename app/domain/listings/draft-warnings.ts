/**
 * What looks odd in a draft and yet may be true: said at the field and on the last page, and holds nobody up. A cold
 * store keeps apples longer than a table says, and somebody does deliver duty paid.
 */
import { fold } from "../fold.ts";
import { incotermRules, incoterms } from "../incoterms.ts";
import type { PlainDate } from "../plain-date.ts";
import { addDays } from "../plain-date.ts";
import type { OfferTerms, RevisionContent } from "./draft.ts";
import type { Specification, SpecificationFacts } from "./quality-measure.ts";

export const draftWarningCodes = [
  "before-harvest",
  "past-shelf-life",
  "place-in-belarus",
  "place-in-azerbaijan",
  "exw-buyer-exports",
  "ddp-seller-pays",
  "currency-reviewed",
  "code-open",
  "density-open",
  "lead-time-long",
] as const;
export type DraftWarning = { readonly field: string; readonly code: (typeof draftWarningCodes)[number] };

export type DraftSurroundings = {
  /** Days the goods keep after the harvest; null where nobody counts in days. */
  readonly shelfLifeDays: number | null;
  readonly specification: Specification;
  readonly facts: SpecificationFacts;
  /** The currency of the prices in force; null before the first. */
  readonly soldIn: string | null;
  readonly currency: string;
};

/** Towns that stand in offers every day; a place that names none of them is taken as it is. */
const towns = {
  AZ: "Bakı Baku Баку Göyçay Гёйчай Gəncə Ganja Гянджа Quba Guba Губа Lənkəran Ленкорань Şəki Sumqayıt Balakən Qusar",
  BY: "Minsk Минск Мінск Brest Брест Брэст Gomel Homel Гомель Grodno Hrodna Гродно Гродна Витебск Віцебск Могилёв Магілёў",
} as const;
const townsIn = { AZ: new Set(towns.AZ.split(" ").map(fold)), BY: new Set(towns.BY.split(" ").map(fold)) };

/** A truck is loaded within days of the confirmation; more than this and a buyer of fresh goods looks elsewhere. */
const LONG_LEAD_DAYS = 21;

/** In the order of the form. */
export function draftWarnings(
  content: RevisionContent,
  offer: OfferTerms,
  around: DraftSurroundings,
): DraftWarning[] {
  return [
    ...goodsWarnings(around),
    ...seasonWarnings(content, offer, around.shelfLifeDays),
    ...(around.soldIn !== null && around.soldIn !== around.currency
      ? [{ field: "currency", code: "currency-reviewed" } as const]
      : []),
    ...deliveryWarnings(content),
  ];
}

function goodsWarnings({ specification, facts }: DraftSurroundings): DraftWarning[] {
  const warnings: DraftWarning[] = [];
  if (facts.codeChoices.length > 0 && specification.customsCode === undefined) {
    warnings.push({ field: "specification.customsCode", code: "code-open" });
  }
  if (facts.litres && specification.kgPerLitre === undefined) {
    warnings.push({ field: "specification.kgPerLitre", code: "density-open" });
  }
  return warnings;
}

function seasonWarnings(
  { harvestFrom, harvestTo }: RevisionContent,
  { availableFrom, availableTo }: OfferTerms,
  shelfLifeDays: number | null,
): DraftWarning[] {
  const warnings: DraftWarning[] = [];
  if (before(availableFrom, harvestFrom)) warnings.push({ field: "availableFrom", code: "before-harvest" });
  const keeps = harvestTo !== null && shelfLifeDays !== null ? addDays(harvestTo, shelfLifeDays) : null;
  if (before(keeps, availableTo)) warnings.push({ field: "availableTo", code: "past-shelf-life" });
  return warnings;
}

function before(a: PlainDate | null, b: PlainDate | null): boolean {
  return a !== null && b !== null && a < b;
}

function deliveryWarnings({ incoterm, incotermPlace, leadTimeDays }: RevisionContent): DraftWarning[] {
  const warnings: DraftWarning[] = [];
  const rule = incoterms.find((one) => one === incoterm);
  if (rule === "EXW") warnings.push({ field: "incoterm", code: "exw-buyer-exports" });
  if (rule === "DDP") warnings.push({ field: "incoterm", code: "ddp-seller-pays" });
  const named = fold(incotermPlace).split(" ");
  const lies = (country: "AZ" | "BY") => named.some((word) => townsIn[country].has(word));
  if (rule !== undefined && incotermRules[rule].placeIn === "AZ" && lies("BY")) {
    warnings.push({ field: "incotermPlace", code: "place-in-belarus" });
  }
  if (rule !== undefined && incotermRules[rule].placeIn === "BY" && lies("AZ")) {
    warnings.push({ field: "incotermPlace", code: "place-in-azerbaijan" });
  }
  if (leadTimeDays !== null && leadTimeDays > LONG_LEAD_DAYS) {
    warnings.push({ field: "leadTimeDays", code: "lead-time-long" });
  }
  return warnings;
}
