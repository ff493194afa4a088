import type { MeasureUnit } from "#app/domain/listings/quality-measure.ts";
import type { T } from "#app/i18n/translate.ts";

/** A unit in the reader's language; nothing for a bare number. */
export function unitName(unit: MeasureUnit, t: T): string {
  return unit === "none" ? "" : t(`drafts.unit_${unit}`);
}
