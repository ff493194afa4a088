import { z } from "zod";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { addDays, compareDates, minskDate, parsePlainDate } from "#app/domain/plain-date.ts";
import type { Period } from "#app/queries/money-period.ts";

/** The last three months where the address names no days. */
const DAYS = 92;

/** The period and the page an address asks for; what makes no sense is left out. */
export function periodOf(url: URL, now: Date): Period & { readonly page: number } {
  const to = dayOf(url, "to") ?? minskDate(now);
  const asked = dayOf(url, "from") ?? addDays(to, -DAYS);
  // Days the wrong way round are one day.
  const from = compareDates(asked, to) === 1 ? to : asked;
  const page = z.coerce.number().int().min(1).max(1_000).catch(1).parse(url.searchParams.get("page"));
  return { from, to, page };
}

/** A day that an address names; null where it names none, or none that exists. */
export function dayOf(url: URL, name: string): PlainDate | null {
  const parsed = parsePlainDate(url.searchParams.get(name) ?? "");
  return parsed.ok ? parsed.value : null;
}
