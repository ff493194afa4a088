import { codeOn, spacedCode } from "#app/domain/customs-code.ts";
import { readSpecification } from "#app/domain/listings/quality-measure.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";

type Codes = Parameters<typeof codeOn>[0];
type Line = {
  readonly revision: { readonly specification: unknown };
  readonly listing: { readonly commodity: { readonly codes: Codes } };
};
type Dates = {
  readonly deliverTo: Date;
  readonly trucks: readonly { readonly eta: Date | null; readonly customsAt: Date | null }[];
  readonly shipments: readonly { readonly declareOn: Date | null }[];
};

/** The planned day at customs: when a truck was there, else when the last is expected, else the last day of delivery. */
export function plannedDeclaration({ deliverTo, trucks }: Dates): PlainDate {
  const declared = trucks.findLast(({ customsAt }) => customsAt !== null)?.customsAt;
  if (declared) return minskDate(declared);
  const expected = trucks.flatMap(({ eta }) => (eta === null ? [] : [fromColumn(eta)])).sort();
  return expected.at(-1) ?? fromColumn(deliverTo);
}

/**
 * The customs code of a line on the planned day; empty while several can be meant. `printed` is the code on the papers of
 * what is on the road, where the season has made it another one since.
 */
export function lineCode(line: Line, order: Dates) {
  const { customsCode = null } = readSpecification(line.revision.specification);
  const on = plannedDeclaration(order);
  const codeFor = (day: PlainDate) => codeOn(line.listing.commodity.codes, day, customsCode);
  const code = codeFor(on);
  const left = order.shipments.at(-1)?.declareOn ?? null;
  const printed = left === null ? code : codeFor(fromColumn(left));
  return {
    on,
    code: code === "" ? "" : spacedCode(code),
    printed: printed === code || printed === "" || code === "" ? null : spacedCode(printed),
  };
}
