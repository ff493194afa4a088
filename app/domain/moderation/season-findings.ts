/** Harvest outside the months of the goods, and goods offered longer than they keep. */
import { monthsOfWindow } from "../harvest-season.ts";
import type { PlainDate } from "../plain-date.ts";
import { addDays } from "../plain-date.ts";
import type { Finding } from "./finding.ts";

export type SeasonInput = {
  /** 1–12; empty when it is made all the year. */
  readonly harvestMonths: readonly number[];
  /** The region's own season, where it has one. */
  readonly region: { readonly slug: string; readonly harvestMonths: readonly number[] } | null;
  /** How the goods keep, as the vocabulary says it: "5–7 °C, 90–95 %, 2–3 mo". */
  readonly storage: string;
  readonly perishable: boolean;
  readonly harvestFrom: PlainDate | null;
  readonly harvestTo: PlainDate | null;
  readonly windowEnd: PlainDate | null;
};

const DAYS = { d: 1, wk: 7, mo: 31 } as const;
/** A cold store may do better than the book says. */
const LATE_DAYS = 21;

/** The longest the goods keep in good storage, in days; null where the vocabulary does not say. */
export function keepingDays(storage: string): number | null {
  const match = /(?:(\d+)[–-])?(\d+) (d|wk|mo)\b/.exec(storage);
  const unit = match?.[3];
  return unit === "d" || unit === "wk" || unit === "mo" ? Number(match?.[2]) * DAYS[unit] : null;
}

export function seasonFindings(input: SeasonInput): Finding[] {
  const { harvestFrom, harvestTo, windowEnd } = input;
  const season = input.region?.harvestMonths ?? input.harvestMonths;
  if (harvestFrom === null || harvestTo === null || season.length === 0) return [];
  const months = monthsOfWindow(harvestFrom, harvestTo).filter((month) => !season.includes(month));
  if (months.length > 0) {
    const evidence = { why: "harvest", months, season, region: input.region?.slug ?? "" } as const;
    return [{ kind: "out-of-season", field: "harvestFrom", evidence }];
  }
  // Goods that keep (apples, potatoes, onions) are sold long after the harvest, and rightly.
  const keepsDays = keepingDays(input.storage);
  if (!input.perishable || keepsDays === null || windowEnd === null) return [];
  if (windowEnd <= addDays(harvestTo, keepsDays + LATE_DAYS)) return [];
  const evidence = { why: "kept-too-long", harvestTo, windowEnd, keepsDays } as const;
  return [{ kind: "out-of-season", field: "availableTo", evidence }];
}
