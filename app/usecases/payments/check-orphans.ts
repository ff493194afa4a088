import type { Db, Tx } from "#app/db/client.server.ts";
import type { Sql } from "#app/db/sql.server.ts";
import { sql } from "#app/db/sql.server.ts";
import { belongsTo } from "#app/domain/payments/entry-accounts.ts";
import type { EntryKind } from "#app/domain/payments/ledger.ts";
import type { BrokenEntry } from "./ledger-pages.ts";

/** How many of one kind are named: the first says what is wrong, and books may be large. */
const MOST = 100;

/**
 * What the rows of the books say of each other holds: no line without its entry, no entry without what its kind belongs
 * to, every line of a company's account its own company's, nothing in another currency than its order, and nothing that
 * went out unless somebody asked for it. What the database guards by keys is asked again: whoever can switch them off
 * may have done so.
 */
export async function* checkOrphans(db: Db | Tx): AsyncGenerator<BrokenEntry> {
  yield* found(
    db,
    "ledger line",
    sql`SELECT l.id::text AS id, 'it belongs to no entry' AS problem, l.id AS place
      FROM ledger_lines l LEFT JOIN ledger_entries e ON e.id = l.entry_id WHERE e.id IS NULL`,
  );
  yield* found(db, "entry", entriesAstray);
  yield* found(
    db,
    "entry",
    sql`SELECT ${entryName} AS id, 'its line says another time than the entry itself' AS problem, e.id AS place
      FROM ledger_lines l JOIN ledger_entries e ON e.id = l.entry_id WHERE l.at <> e.at`,
  );
  yield* found(db, "entry", ownersAstray);
  yield* found(
    db,
    "entry",
    sql`SELECT ${entryName} AS id, 'it is in ' || l.currency || ', its order in ' || o.currency AS problem, e.id AS place
      FROM ledger_entries e JOIN ledger_lines l ON l.entry_id = e.id JOIN orders o ON o.id = e.order_id
      WHERE l.currency <> o.currency AND e.kind <> 'unallocated'`,
  );
  yield* found(db, "entry", unasked);
  for (const [what, rows] of Object.entries(rowsAstray)) yield* found(db, what, rows);
}

async function* found(db: Db | Tx, what: string, rows: Sql): AsyncGenerator<BrokenEntry> {
  const broken = await db.$queryRaw<{ id: string; problem: string }[]>(
    sql`SELECT id, problem FROM (${rows}) AS broken ORDER BY place, problem LIMIT ${MOST}`,
  );
  for (const { id, problem } of broken) yield { what, id, problem };
}

const entryName = sql`e.kind || '/' || e.external_ref`;

const kindsThat = (need: "order" | "payment"): EntryKind[] =>
  Object.entries(belongsTo).flatMap(([kind, needs]) => (needs.includes(need) ? [kind as EntryKind] : []));

/** An entry that names what is not there, or not what its kind belongs to. */
const entriesAstray = sql`
  SELECT ${entryName} AS id, e.id AS place, CASE
    WHEN e.order_id IS NULL AND e.kind = ANY(${kindsThat("order")}) THEN 'it names no order'
    WHEN e.order_id IS NOT NULL AND o.id IS NULL THEN 'its order is not there'
    WHEN e.payment_id IS NULL AND e.kind = ANY(${kindsThat("payment")}) THEN 'it names no instalment'
    WHEN e.payment_id IS NOT NULL AND p.id IS NULL THEN 'its instalment is not there'
    WHEN p.order_id <> e.order_id THEN 'its instalment is of another order'
    WHEN e.line_id IS NOT NULL AND s.id IS NULL THEN 'its line of a statement is not there'
  END AS problem
  FROM ledger_entries e
  LEFT JOIN orders o ON o.id = e.order_id LEFT JOIN payments p ON p.id = e.payment_id
  LEFT JOIN statement_lines s ON s.id = e.line_id
  WHERE (e.order_id IS NULL AND e.kind = ANY(${kindsThat("order")}))
    OR (e.order_id IS NOT NULL AND o.id IS NULL)
    OR (e.payment_id IS NULL AND e.kind = ANY(${kindsThat("payment")}))
    OR (e.payment_id IS NOT NULL AND p.id IS NULL)
    OR p.order_id <> e.order_id
    OR (e.line_id IS NOT NULL AND s.id IS NULL)`;

/** What is held is the producer's, a credit the buyer's, and all else the house's own. */
const ownersAstray = sql`
  SELECT ${entryName} AS id, e.id AS place,
    'its line on ' || l.account || ' is ' || COALESCE('of company ' || l.company_id, 'nobody''s') AS problem
  FROM ledger_lines l JOIN ledger_entries e ON e.id = l.entry_id LEFT JOIN orders o ON o.id = e.order_id
  WHERE l.company_id IS DISTINCT FROM CASE l.account
    WHEN 'held_for_orders' THEN o.producer_id WHEN 'buyer_credit' THEN o.buyer_id END`;

/**
 * Money that left with nobody having asked: a refund by bank without its refund (at the card provider one may be made by
 * hand, and is), a payout or a commission of an order without one, a fee or a receipt sent back that no statement shows.
 */
const unasked = sql`
  SELECT ${entryName} AS id, e.id AS place, CASE
    WHEN e.kind IN ('refund', 'credit_refund') THEN 'nobody asked for this refund'
    WHEN e.kind = 'bank_fee' THEN 'no statement shows it'
    WHEN e.kind = 'receipt_returned' THEN 'no statement shows it'
    ELSE 'the order has no such payout'
  END AS problem
  FROM ledger_entries e
  WHERE (e.kind IN ('refund', 'credit_refund')
      AND EXISTS (SELECT 1 FROM ledger_lines l WHERE l.entry_id = e.id AND l.account = 'bank_balance')
      AND NOT EXISTS (SELECT 1 FROM refunds r WHERE r.external_id = e.external_ref AND r.payment_id = e.payment_id)
      -- What failed may be sent again, under another name.
      AND NOT EXISTS (SELECT 1 FROM ledger_entries b
        WHERE b.kind = e.kind || '_failed' AND b.external_ref = e.external_ref))
    OR (e.kind IN ('transfer', 'bank_payout') AND NOT EXISTS (
      SELECT 1 FROM payouts p WHERE p.order_id = e.order_id AND p.external_id = e.external_ref))
    OR (e.kind IN ('commission', 'commission_reversal', 'transfer_reversal', 'bank_payout_returned')
      AND NOT EXISTS (SELECT 1 FROM payouts p WHERE p.order_id = e.order_id))
    OR (e.kind IN ('bank_fee', 'receipt_returned') AND NOT EXISTS (
      SELECT 1 FROM statement_lines s WHERE s.id::text = e.external_ref AND NOT s.credit))`;

/** Rows that money hangs on, each of its own order, currency and side. */
const rowsAstray: Readonly<Record<string, Sql>> = {
  payment: sql`
    SELECT p.id::text AS id, p.id AS place,
      CASE WHEN o.id IS NULL THEN 'its order is not there' ELSE 'its currency is not its order''s' END AS problem
    FROM payments p LEFT JOIN orders o ON o.id = p.order_id WHERE o.id IS NULL OR o.currency <> p.currency`,
  refund: sql`
    SELECT r.id::text AS id, r.id AS place, CASE
      WHEN p.id IS NULL THEN 'its instalment is not there'
      WHEN p.order_id <> r.order_id THEN 'its instalment is of another order'
      ELSE 'its currency is not its instalment''s' END AS problem
    FROM refunds r LEFT JOIN payments p ON p.id = r.payment_id
    WHERE p.id IS NULL OR p.order_id <> r.order_id OR p.currency <> r.currency`,
  payout: sql`
    SELECT p.id::text AS id, p.id AS place, CASE
      WHEN o.id IS NULL THEN 'its order is not there'
      WHEN o.producer_id <> p.producer_id THEN 'it pays another company than the seller'
      ELSE 'its currency is not its order''s' END AS problem
    FROM payouts p LEFT JOIN orders o ON o.id = p.order_id
    WHERE o.id IS NULL OR o.producer_id <> p.producer_id OR o.currency <> p.currency`,
  line: sql`
    SELECT s.account || '/' || s.bank_ref AS id, s.id AS place, CASE
      WHEN b.id IS NULL THEN 'its statement is not there'
      ELSE 'it is on no account of the Trade House' END AS problem
    FROM statement_lines s LEFT JOIN bank_statements b ON b.id = s.statement_id
    WHERE b.id IS NULL OR (
      EXISTS (SELECT 1 FROM house_accounts)
      AND s.account <> 'HOUSE' || s.currency
      AND NOT EXISTS (SELECT 1 FROM house_accounts h WHERE upper(replace(h.iban, ' ', '')) = s.account))`,
  return: sql`
    SELECT r.code AS id, r.id AS place, CASE
      WHEN s.id IS NULL THEN 'its receipt is not there'
      WHEN s.currency <> r.currency THEN 'its currency is not its receipt''s'
      WHEN r.approved_by_id = r.requested_by_id THEN 'one person alone let it go'
      ELSE 'nobody approved it' END AS problem
    FROM receipt_returns r LEFT JOIN statement_lines s ON s.id = r.line_id
    WHERE s.id IS NULL OR s.currency <> r.currency OR r.approved_by_id = r.requested_by_id
      OR (r.state IN ('approved', 'returned') AND r.approved_by_id IS NULL)`,
};
