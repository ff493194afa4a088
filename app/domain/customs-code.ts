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

/**
 * Seasonal codes as the reference file lists them: six digits → [from, to, code or code by attribute]. Entries of
 * another shape (the file's note) are passed over.
 */
export type SeasonalCodes = Readonly<
  Record<string, string | readonly (readonly (string | Readonly<Record<string, string | undefined>>)[])[]>
>;

export type TariffCode = { readonly code: string; readonly mfnDuty: TariffDuty };

/** A commodity as the reference file lists it, as far as its codes go. */
export type CommodityCodes = { readonly hs6: readonly string[]; readonly tnved10: readonly TariffCode[] };

type Window = {
  readonly from: string;
  readonly to: string;
  readonly codes: readonly (readonly [string, string | null])[];
};

/** The windows of six digits, each with its codes and the attribute that chooses each. */
function windowsOf(hs6: string, seasonal: SeasonalCodes): Window[] {
  const listed = seasonal[hs6];
  if (listed === undefined || typeof listed === "string") return [];
  return listed.flatMap(([from, to, chosen]): Window[] => {
    if (typeof from !== "string" || typeof to !== "string" || chosen === undefined) return [];
    if (typeof chosen === "string") return [{ from, to, codes: [[chosen, null]] }];
    const codes = Object.entries(chosen).flatMap(([attribute, code]) =>
      code === undefined ? [] : [[code, attribute] as const],
    );
    return [{ from, to, codes }];
  });
}

/**
 * The tariff lines of a commodity: its own codes, with windows and attributes where the season decides. In a window
 * that has none of its own (early potatoes in July) the window's codes stand, if `tariff` knows their duty.
 */
export function tariffRows(
  commodity: CommodityCodes,
  seasonal: SeasonalCodes,
  tariff: readonly TariffCode[] = commodity.tnved10,
): TariffRow[] {
  const windows = commodity.hs6.flatMap((hs6) => windowsOf(hs6, seasonal));
  const own = new Set(commodity.tnved10.map(({ code }) => code));
  const seasonalRows = windows.flatMap(({ from, to, codes }) => {
    const ours = codes.filter(([code]) => own.has(code));
    // Only one of the window's codes is this commodity's: nothing is left to ask.
    const asked = ours.length === 1 ? ours.map(([code]) => [code, null] as const) : ours;
    return (ours.length > 0 ? asked : codes).flatMap(([code, attribute]): TariffRow[] => {
      const line = [...commodity.tnved10, ...tariff].find((known) => known.code === code);
      return line === undefined ? [] : [{ ...pick(line), windowFrom: from, windowTo: to, attribute }];
    });
  });
  const inSomeWindow = new Set(windows.flatMap(({ codes }) => codes.map(([code]) => code)));
  const allYear = commodity.tnved10
    .filter(({ code }) => !inSomeWindow.has(code))
    .map((line) => ({ ...pick(line), windowFrom: null, windowTo: null, attribute: null }));
  return [...seasonalRows, ...allYear];
}

function pick({ code, mfnDuty }: TariffCode): TariffCode {
  return { code, mfnDuty };
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

/**
 * What a listing may say to choose between the lines of a commodity: the attributes its lines have at any time of the
 * year; for lines that nothing but the tariff's own wording tells apart, the codes themselves. Empty: nothing to choose.
 */
export function codeChoices(rows: readonly Pick<TariffRow, "code" | "windowFrom" | "attribute">[]): string[] {
  const attributes = [...new Set(rows.flatMap(({ attribute }) => attribute ?? []))];
  if (attributes.length > 0) return attributes;
  const allYear = [...new Set(rows.filter(({ windowFrom }) => windowFrom === null).map(({ code }) => code))];
  return allYear.length > 1 ? allYear : [];
}

/** The code for a planned declaration date, ten digits; empty while several can be meant, or where there is none. */
export function codeOn(
  rows: readonly Omit<TariffRow, "mfnDuty">[],
  declarationOn: PlainDate,
  choice: string | null,
): string {
  const chosen = chooseCode(
    rows.map((row) => ({ ...row, mfnDuty: {} })),
    declarationOn,
    choice,
  );
  return chosen.kind === "resolved" ? chosen.row.code : "";
}

/** "0810 90 750 0", as the tariff prints it. */
export function spacedCode(code: string): string {
  return code.replace(/^(\d{4})(\d{2})(\d{3})(\d)$/, "$1 $2 $3 $4");
}
