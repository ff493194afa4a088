import { z } from "zod";
import { addDays, compareDates, minskDate, parsePlainDate } from "#app/domain/plain-date.ts";
import type { Period } from "#app/queries/money-period.ts";

/** The last three months where the address names no days. */
const DAYS = 92;

/** The period and the page an address asks for; what makes no sense is left out. */
export function periodOf(url: URL, now: Date): Period & { readonly page: number } {
  const day = (name: string) => {
    const parsed = parsePlainDate(url.searchParams.get(name) ?? "");
    return parsed.ok ? parsed.value : null;
  };
  const to = day("to") ?? minskDate(now);
  const asked = day("from") ?? addDays(to, -DAYS);
  // Days the wrong way round are one day.
  const from = compareDates(asked, to) === 1 ? to : asked;
  const page = z.coerce.number().int().min(1).max(1_000).catch(1).parse(url.searchParams.get("page"));
  return { from, to, page };
}
