import type { Db } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { addDays, minskStart } from "#app/domain/plain-date.ts";

/** Fewer answers than this say nothing about a producer. */
const FEWEST = 3;
const HOUR_S = 3_600;
const YEAR_DAYS = 365;

/**
 * Hours in which a producer has answered an order (confirmed or declined it) in half of the cases of the last year; null
 * with fewer than three. Reckoned to the end of yesterday in Minsk: what is shown holds for the whole day.
 */
export async function answerHours(db: Db, producerId: string, today: PlainDate): Promise<number | null> {
  const until = minskStart(today);
  const from = minskStart(addDays(today, -YEAR_DAYS));
  const [row] = await db.$queryRaw<{ answers: number; seconds: number | null }[]>(sql`
    SELECT count(*)::int AS answers,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answer.at - placed_at))::float8 AS seconds
    FROM orders JOIN LATERAL (
      SELECT min(at) AS at FROM order_events
      WHERE order_id = orders.id AND to_state IN ('confirmed', 'declined') AND actor_kind = 'producer'
    ) AS answer ON answer.at >= ${from} AND answer.at < ${until}
    WHERE producer_id = ${producerId}::uuid AND placed_at >= ${minskStart(addDays(today, -YEAR_DAYS - 7))}`);
  if (row === undefined || row.seconds === null || row.answers < FEWEST) return null;
  return Math.max(1, Math.ceil(row.seconds / HOUR_S));
}
