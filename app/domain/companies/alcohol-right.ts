/** Who may import alcohol into Belarus. */
import type { CompanyCheck } from "../company-checks.ts";
import type { PlainDate } from "../plain-date.ts";

/**
 * Whether a buyer may import alcohol on a day: staff have looked the right up, and nothing they wrote down of it has run
 * out. The import of alcohol is the state's exclusive right in Belarus, exercised by importers chosen by tender.
 */
export function mayImportAlcohol(
  { alcoholRight, checks }: { readonly alcoholRight: boolean; readonly checks: readonly CompanyCheck[] },
  today: PlainDate,
): boolean {
  return (
    alcoholRight &&
    checks.every(
      ({ kind, validUntil }) => kind !== "alcohol_right" || validUntil === null || validUntil >= today,
    )
  );
}
