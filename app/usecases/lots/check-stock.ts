import type { Db } from "#app/db/client.server.ts";
import { Prisma } from "#app/db/generated/client.ts";

/** Something in the stock that does not hold, in words for an operator. */
export type BrokenStock = { readonly lot: string; readonly problem: string };

/**
 * Proves the stock of every lot, from scratch and not by the balances that the database keeps: the movements sum to the
 * row, each balance continues the one before it, nothing is negative, a recalled lot has nothing to sell, and what is
 * reserved and shipped is what the orders' lines hold. Answers the first problems, by lot; none when all is well.
 */
export async function checkStock(db: Db, atMost = 20): Promise<readonly BrokenStock[]> {
  return db.$queryRaw<BrokenStock[]>(Prisma.sql`
    WITH moved AS (
      SELECT lot_id,
        SUM(grams) FILTER (WHERE kind::text IN ('in', 'correction', 'receive')) AS total,
        COALESCE(SUM(CASE kind::text WHEN 'reserve' THEN grams WHEN 'release' THEN -grams WHEN 'ship' THEN -grams END), 0)
          AS reserved,
        COALESCE(SUM(grams) FILTER (WHERE kind::text = 'ship'), 0) AS shipped,
        COALESCE(SUM(grams) FILTER (WHERE kind::text = 'recall'), 0) AS recalled,
        COUNT(*) AS count, MIN(seq) AS first, MAX(seq) AS last, MIN(left_g) AS least
      FROM lot_movements GROUP BY lot_id
    ), held AS (
      SELECT lot_id,
        COALESCE(SUM(grams) FILTER (WHERE state::text = 'held'), 0) AS reserved,
        COALESCE(SUM(grams) FILTER (WHERE state::text = 'shipped'), 0) AS shipped
      FROM reservations GROUP BY lot_id
    ), found AS (
      SELECT l.id, p.problem FROM lots l
      LEFT JOIN moved m ON m.lot_id = l.id
      LEFT JOIN held h ON h.lot_id = l.id
      CROSS JOIN LATERAL (VALUES
        (m.lot_id IS NULL, 'it has no movements'),
        (m.total <> l.received_g + l.corrected_g, 'its movements make ' || m.total || ' g, its row says '
          || (l.received_g + l.corrected_g)),
        (m.reserved <> l.reserved_g, 'its movements reserve ' || m.reserved || ' g, its row says ' || l.reserved_g),
        (m.shipped <> l.shipped_g, 'its movements ship ' || m.shipped || ' g, its row says ' || l.shipped_g),
        (m.recalled <> l.recalled_g, 'its movements recall ' || m.recalled || ' g, its row says ' || l.recalled_g),
        (l.left_g <> l.received_g + l.corrected_g - l.reserved_g - l.shipped_g - l.recalled_g,
          'its books do not close'),
        (LEAST(l.left_g, l.reserved_g, l.shipped_g, l.recalled_g, m.least) < 0, 'something of it is negative'),
        (m.first <> 1 OR m.last <> m.count, 'its movements are not numbered without a gap'),
        (l.recalled_at IS NOT NULL AND l.left_g + l.reserved_g > 0, 'it is recalled and still on the market'),
        (COALESCE(h.reserved, 0) <> l.reserved_g, 'orders hold ' || COALESCE(h.reserved, 0) || ' g of it, its row says '
          || l.reserved_g),
        (COALESCE(h.shipped, 0) <> l.shipped_g, 'orders took ' || COALESCE(h.shipped, 0) || ' g of it, its row says '
          || l.shipped_g)
      ) AS p(broken, problem)
      WHERE p.broken
    )
    SELECT id::text AS lot, problem FROM found ORDER BY id LIMIT ${atMost}
  `);
}
