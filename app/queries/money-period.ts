import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskEnd, minskStart } from "#app/domain/plain-date.ts";

/** Days of Minsk, both with. */
export type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** The instants of a period, as a condition asks for them. */
export function inPeriod({ from, to }: Period): { gte: Date; lt: Date } {
  return { gte: minskStart(from), lt: minskEnd(to) };
}
