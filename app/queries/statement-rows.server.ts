import type { Db, Tx } from "#app/db/client.server.ts";
import type { Sql } from "#app/db/sql.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { Currency } from "#app/domain/money.ts";
import type { Balance, Moved, StatementRow, StatementSide } from "#app/domain/payments/company-statement.ts";
import { isNote, movementsShown, movementsTaking } from "#app/domain/payments/company-statement.ts";
import type { Period } from "./money-period.ts";
import { inPeriod } from "./money-period.ts";

/** Orders `o` of the company on its side. */
function ordersOf(side: StatementSide, companyId: string): Sql {
  return side === "buyer" ? sql`o.buyer_id = ${companyId}::uuid` : sql`o.producer_id = ${companyId}::uuid`;
}

/**
 * What papers of these orders say, at any time: at, heard, kind, number, currency, amount, document, id. A proforma or an
 * invoice that another takes the place of is said again with less than nothing, so that a period once read reads the
 * same for ever. Papers of a part repeat the order's own and are left out; what was packed less is in the invoice
 * already, so that the producer is told of credit notes on claims only.
 */
function notesOf(side: StatementSide, companyId: string): Sql {
  const mine = ordersOf(side, companyId);
  const credits = (among: Sql) => sql`
    SELECT m.issued_at AS at, m.issued_at AS heard, 'credit_note' AS kind, o.number, m.facts->>'currency' AS currency,
      -(m.facts->>'amount')::bigint AS amount, m.number AS document, m.id
    FROM orders o JOIN made_papers m ON m.order_id = o.id
    WHERE ${mine} AND m.kind = 'credit_note' AND m.superseded_at IS NULL AND ${among}`;
  if (side === "buyer") {
    return sql`
      SELECT f.issued_at AS at, f.issued_at AS heard, 'invoiced' AS kind, o.number, f.currency::text AS currency, f.amount,
        f.number AS document, f.id
      FROM orders o JOIN proformas f ON f.order_id = o.id WHERE ${mine}
      UNION ALL
      SELECT f.voided_at, f.voided_at, 'invoice_voided', o.number, f.currency::text, -f.amount, f.number, f.id
      FROM orders o JOIN proformas f ON f.order_id = o.id WHERE ${mine} AND f.voided_at IS NOT NULL
      UNION ALL ${credits(sql`TRUE`)}`;
  }
  const invoices = (at: Sql, kind: string, sign: Sql, among: Sql) => sql`
    SELECT ${at} AS at, ${at} AS heard, ${kind} AS kind, o.number, m.facts->>'currency' AS currency,
      ${sign} (m.facts->>'total')::bigint AS amount, m.number AS document, m.id
    FROM orders o JOIN made_papers m ON m.order_id = o.id
    WHERE ${mine} AND m.kind = 'commercial_invoice' AND m.subject LIKE 'order/%' AND ${among}`;
  return sql`${invoices(sql`m.issued_at`, "goods", sql`+`, sql`TRUE`)}
    UNION ALL ${invoices(sql`m.superseded_at`, "goods_replaced", sql`-`, sql`m.superseded_at IS NOT NULL`)}
    UNION ALL ${credits(sql`m.facts->>'cause' = 'claim'`)}`;
}

type Raw = {
  readonly at: Date;
  readonly kind: string;
  readonly number: string;
  readonly document: string;
  readonly currency: Currency;
  readonly amount: bigint;
  /** What moved after it within the period, in its currency. */
  readonly later: bigint;
};

/** The rows of a statement, the newest first, each movement with the balance after it. */
export async function unsafeStatementRows(
  db: Db | Tx,
  side: StatementSide,
  companyId: string,
  asked: {
    readonly period: Period;
    readonly balances: readonly Balance[];
    readonly skip: number;
    readonly take: number;
  },
): Promise<StatementRow[]> {
  const { gte, lt } = inPeriod(asked.period);
  const rows = await db.$queryRaw<Raw[]>(sql`
    WITH rows AS (
      SELECT e.at, e.recorded_at AS heard, e.kind, o.number, l.currency::text AS currency,
        (CASE WHEN e.kind = ANY(${[...movementsTaking[side]]}) THEN -1 ELSE 1 END) * SUM(l.debit)::bigint AS amount,
        '' AS document, e.id, TRUE AS moves
      FROM orders o JOIN ledger_entries e ON e.order_id = o.id JOIN ledger_lines l ON l.entry_id = e.id
      WHERE ${ordersOf(side, companyId)} AND e.kind = ANY(${[...movementsShown[side]]})
        AND e.at >= ${gte} AND e.at < ${lt}
      GROUP BY e.id, o.number, l.currency
      UNION ALL
      SELECT n.*, FALSE FROM (${notesOf(side, companyId)}) n WHERE n.at >= ${gte} AND n.at < ${lt}
    ), ordered AS (
      -- A bank names days: of one day, what was heard of last stands first.
      SELECT *, (at AT TIME ZONE 'Europe/Minsk')::date AS day FROM rows
    )
    SELECT at, kind, number, document, currency, amount::bigint AS amount,
      (COALESCE(SUM(amount) FILTER (WHERE moves) OVER (
        PARTITION BY currency ORDER BY day DESC, heard DESC, id DESC, amount DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ), 0))::bigint AS later
    FROM ordered ORDER BY day DESC, heard DESC, id DESC, amount DESC OFFSET ${asked.skip} LIMIT ${asked.take}`);
  return rows.map(({ later, ...row }) => ({
    ...row,
    balance: isNote(row.kind) ? null : closingIn(asked.balances, row.currency) - later,
  }));
}

function closingIn(balances: readonly Balance[], currency: Currency): bigint {
  return balances.find((balance) => balance.currency === currency)?.closing ?? 0n;
}

/** What each kind came to, before the period and within it; and what the papers of the period said. */
export async function unsafeStatementSums(
  db: Db | Tx,
  side: StatementSide,
  companyId: string,
  period: Period,
): Promise<{
  readonly moved: readonly Moved[];
  readonly noted: readonly { readonly kind: string; readonly currency: Currency; readonly amount: bigint }[];
}> {
  const { gte, lt } = inPeriod(period);
  const moved = await db.$queryRaw<Moved[]>(sql`
    SELECT e.kind, l.currency::text AS currency,
      COALESCE(SUM(l.debit) FILTER (WHERE e.at < ${gte}), 0)::bigint AS before,
      COALESCE(SUM(l.debit) FILTER (WHERE e.at >= ${gte}), 0)::bigint AS within
    FROM orders o JOIN ledger_entries e ON e.order_id = o.id JOIN ledger_lines l ON l.entry_id = e.id
    WHERE ${ordersOf(side, companyId)} AND e.kind = ANY(${[...movementsShown[side]]}) AND e.at < ${lt}
    GROUP BY e.kind, l.currency ORDER BY e.kind, currency`);
  const noted = await db.$queryRaw<{ kind: string; currency: Currency; amount: bigint }[]>(sql`
    SELECT n.kind, n.currency, SUM(n.amount)::bigint AS amount
    FROM (${notesOf(side, companyId)}) n WHERE n.at >= ${gte} AND n.at < ${lt}
    GROUP BY n.kind, n.currency ORDER BY n.kind, n.currency`);
  return { moved, noted };
}
