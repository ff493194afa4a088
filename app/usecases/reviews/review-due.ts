import type { Tx } from "#app/db/client.server.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import type { WrittenText } from "#app/domain/reviews/review.ts";
import { addWorkingDays } from "#app/domain/working-days.ts";

/** Belarusian working days in which the house decides about a review or an answer, as about a listing. */
const TERM_DAYS = 2;

/** By when the house decides about a text; one that waits already and is written anew keeps its place. */
export async function reviewDueAt(
  tx: Tx,
  written: (WrittenText & { readonly dueAt: Date }) | null,
  now: Date,
): Promise<Date> {
  if (written?.state === "submitted") return written.dueAt;
  return addWorkingDays(now, TERM_DAYS, await holidaysOf(tx, "BY"));
}
