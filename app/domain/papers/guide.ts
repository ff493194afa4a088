/** Papers for which a producer has to go to an authority, and where what the pages say of that was read. */
import type { PlainDate } from "../plain-date.ts";
import { plainDate } from "../plain-date.ts";

export const guidedPapers = ["st1", "internal_quarantine", "phytosanitary", "veterinary"] as const;
export type GuidedPaper = (typeof guidedPapers)[number];

export const guideSources: Readonly<
  Record<GuidedPaper, { readonly source: string; readonly asOf: PlainDate }>
> = {
  st1: { source: "pomegranate.az, customs.gov.az", asOf: plainDate("2026-11-01") },
  internal_quarantine: { source: "azpromo.az, pomegranate.az", asOf: plainDate("2026-11-01") },
  phytosanitary: { source: "azpromo.az, pomegranate.az", asOf: plainDate("2026-11-01") },
  veterinary: { source: "vetandlife.ru, alc-finance.com", asOf: plainDate("2026-11-01") },
};

/** The paper if the pages say where it comes from. */
export function guidedPaper(kind: string): GuidedPaper | undefined {
  return guidedPapers.find((each) => each === kind);
}
