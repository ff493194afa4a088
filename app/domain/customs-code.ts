/**
 * The ten-digit customs code of goods: for seasonal goods it follows the planned date of the customs declaration, for
 * others an attribute of the goods may choose it. While it is open, all candidates are returned and the dearest counts.
 */
import type { PlainDate } from "./plain-date.ts";

/** Duty as the tariff words it: per cent of the value, per cent but at least so much, or so much per unit. */
export type TariffDuty = {
  readonly adValoremPct?: number | undefined;
  readonly minEurPer?: { readonly amount: number; readonly unit: string } | undefined;
  readonly eurPer?: { readonly amount: number; readonly unit: string } | undefined;
};

/** A line of the tariff for a commodity; windows are "MM-DD", inclusive, and may run over the new year. */
export type TariffRow = {
  readonly code: string;
  readonly mfnDuty: TariffDuty;
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  /** The attribute of the goods that chooses this line within its window; null: none does. */
  readonly attribute: string | null;
};

/** Seasonal codes as the reference data lists them: six digits → [from, to, code or code by attribute]. */
export type SeasonalCodes = Readonly<
  Record<string, readonly (readonly [string, string, string | Readonly<Record<string, string>>])[]>
>;

/** A commodity as the reference data lists it, as far as its codes go. */
export type CommodityCodes = {
  readonly hs6: readonly string[];
  readonly tnved10: readonly { readonly code: string; readonly mfnDuty: TariffDuty }[];
};

/** The tariff lines of a commodity: its own codes, with windows and attributes where the season decides. */
export function tariffRows(commodity: CommodityCodes, seasonal: SeasonalCodes): TariffRow[] {
  return commodity.tnved10.flatMap(({ code, mfnDuty }): TariffRow[] => {
    const windows = commodity.hs6
      .flatMap((hs6) => seasonal[hs6] ?? [])
      .flatMap(([windowFrom, windowTo, chosen]): TariffRow[] => {
        if (typeof chosen === "string") {
          return chosen === code ? [{ code, mfnDuty, windowFrom, windowTo, attribute: null }] : [];
        }
        return Object.entries(chosen)
          .filter(([, byAttribute]) => byAttribute === code)
          .map(([attribute]) => ({ code, mfnDuty, windowFrom, windowTo, attribute }));
      });
    return windows.length > 0
      ? windows
      : [{ code, mfnDuty, windowFrom: null, windowTo: null, attribute: null }];
  });
}

export type CodeChoice =
  | { readonly kind: "resolved"; readonly row: TariffRow }
  /** Several lines can be meant; `attributes` are what to ask, empty when the code itself must be chosen. */
  | { readonly kind: "open"; readonly rows: readonly TariffRow[]; readonly attributes: readonly string[] }
  /** The reference data have no line for this date. */
  | { readonly kind: "none" };

/** Whether a day of any year lies in a window; 29 February closes February in every year. */
export function inWindow(row: Pick<TariffRow, "windowFrom" | "windowTo">, date: PlainDate): boolean {
  const { windowFrom: from, windowTo: to } = row;
  if (from === null || to === null) return true;
  const day = date.slice(5);
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

/**
 * The tariff line for a planned declaration date.
 *
 * @param choice what the listing says: an attribute of the goods, or a ten-digit code itself; null when it is silent
 */
export function chooseCode(
  rows: readonly TariffRow[],
  declarationOn: PlainDate,
  choice: string | null,
): CodeChoice {
  const inSeason = rows.filter((row) => inWindow(row, declarationOn));
  const chosen = inSeason.filter(
    (row) => choice !== null && (row.attribute === choice || row.code === choice),
  );
  const candidates = chosen.length > 0 ? chosen : inSeason;
  const [only] = candidates;
  if (only === undefined) return { kind: "none" };
  if (new Set(candidates.map((row) => row.code)).size === 1) return { kind: "resolved", row: only };
  const attributes = [...new Set(candidates.flatMap((row) => row.attribute ?? []))];
  return { kind: "open", rows: candidates, attributes };
}
