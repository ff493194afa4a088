import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Sql } from "#app/db/sql.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import type { Currency } from "#app/domain/money.ts";
import { currencies } from "#app/domain/money.ts";
import type { Balance, StatementRow } from "#app/domain/payments/company-statement.ts";
import { balancesFor, movementsShown, signedFor } from "#app/domain/payments/company-statement.ts";
import type { Period } from "./money-period.ts";
import { inPeriod } from "./money-period.ts";

const perPage = 50;
/** A file takes more than a page, and still not without end. */
const MOST_IN_FILE = 10_000;

type Raw = {
  readonly at: Date;
  readonly kind: string;
  readonly number: string;
  readonly currency: Currency;
  readonly amount: bigint;
};

/** What moved on the orders of some companies on one side, the newest first: requests to pay, receipts, refunds, payouts. */
async function movements(
  db: Db,
  side: "buyer" | "producer",
  companyIds: readonly string[],
  period: Period,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<StatementRow[]> {
  const { gte, lt } = inPeriod(period);
  const mine: Sql =
    side === "buyer"
      ? sql`o.buyer_id = ANY(${[...companyIds]}::uuid[])`
      : sql`o.producer_id = ANY(${[...companyIds]}::uuid[])`;
  const kinds = [...movementsShown[side]];
  const asked: Sql =
    side === "buyer"
      ? sql`SELECT f.issued_at AS at, (f.issued_at AT TIME ZONE 'Europe/Minsk')::date AS day, f.issued_at AS heard, 'invoiced' AS kind, o.number, f.currency::text AS currency, f.amount AS amount, f.id AS id
            FROM proformas f JOIN orders o ON o.id = f.order_id
            WHERE ${mine} AND f.voided_at IS NULL AND f.issued_at >= ${gte} AND f.issued_at < ${lt} UNION ALL`
      : sql``;
  const rows = await db.$queryRaw<Raw[]>(sql`
    ${asked}
    SELECT e.at, (e.at AT TIME ZONE 'Europe/Minsk')::date AS day, e.recorded_at AS heard, e.kind, o.number, l.currency::text AS currency, SUM(l.debit)::bigint AS amount, e.id AS id
    FROM ledger_entries e JOIN orders o ON o.id = e.order_id JOIN ledger_lines l ON l.entry_id = e.id
    WHERE ${mine} AND e.kind = ANY(${kinds}) AND e.at >= ${gte} AND e.at < ${lt}
    GROUP BY e.id, e.at, e.recorded_at, e.kind, o.number, l.currency
    ORDER BY day DESC, heard DESC, id DESC OFFSET ${skip} LIMIT ${take}`);
  // A bank names days: of one day, what was heard of last stands first.
  return rows.map(({ at, kind, number, currency, amount }) => ({
    at,
    kind,
    number,
    currency,
    amount: signedFor(side, kind, amount),
  }));
}

/** What a side had with the house before and after the days of a period, by currency. */
async function balances(
  db: Db,
  side: "buyer" | "producer",
  companyIds: readonly string[],
  period: Period,
): Promise<Balance[]> {
  const { gte, lt } = inPeriod(period);
  const mine: Sql =
    side === "buyer"
      ? sql`o.buyer_id = ANY(${[...companyIds]}::uuid[])`
      : sql`o.producer_id = ANY(${[...companyIds]}::uuid[])`;
  const rows = await db.$queryRaw<{ kind: string; currency: Currency; before: bigint; within: bigint }[]>(sql`
    SELECT e.kind, l.currency::text AS currency,
      COALESCE(SUM(l.debit) FILTER (WHERE e.at < ${gte}), 0)::bigint AS before,
      COALESCE(SUM(l.debit) FILTER (WHERE e.at >= ${gte}), 0)::bigint AS within
    FROM ledger_entries e JOIN orders o ON o.id = e.order_id JOIN ledger_lines l ON l.entry_id = e.id
    WHERE ${mine} AND e.kind = ANY(${[...movementsShown[side]]}) AND e.at < ${lt}
    GROUP BY e.kind, l.currency`);
  return balancesFor(side, rows);
}

/** The buyer's own account with the house: what was asked, paid, given back, and what is open; by currency. */
export async function buyerStatement({ actor, db }: Ask<Buyer>, period: Period, page: number) {
  const companies = companiesWhere(actor, "buyer", "viewer");
  const ids = [...companies];
  const totals = await db.$queryRaw<
    { currency: Currency; invoiced: bigint; paid: bigint; refunded: bigint; open: bigint }[]
  >(sql`
    SELECT p.currency::text AS currency,
      SUM(CASE WHEN p.cancelled_at IS NULL AND p.due_at IS NOT NULL THEN p.amount ELSE 0 END)::bigint AS invoiced,
      SUM(p.captured)::bigint AS paid, SUM(p.refunded)::bigint AS refunded,
      SUM(CASE WHEN p.cancelled_at IS NULL AND p.due_at IS NOT NULL THEN GREATEST(p.amount - p.captured, 0) ELSE 0 END)::bigint AS open
    FROM payments p JOIN orders o ON o.id = p.order_id WHERE o.buyer_id = ANY(${ids}::uuid[])
    GROUP BY p.currency ORDER BY p.currency`);
  const credits = await db.ledgerLine.groupBy({
    by: ["currency"],
    where: { account: "buyer_credit", companyId: { in: companies } },
    _sum: { debit: true, credit: true },
  });
  const rows = await movements(db, "buyer", companies, period, {
    skip: (page - 1) * perPage,
    take: perPage + 1,
  });
  return {
    period,
    page,
    more: rows.length > perPage,
    rows: rows.slice(0, perPage),
    balances: await balances(db, "buyer", ids, period),
    totals: totals.map((row) => {
      const credit = credits.find(({ currency }) => currency === row.currency)?._sum;
      return { ...row, credit: (credit?.credit ?? 0n) - (credit?.debit ?? 0n) };
    }),
  };
}

/** The producer's: what is held for it, what can be released, what is on its way, what was paid and what the house kept. */
export async function producerTotals({ actor, db }: Ask<Producer>) {
  const companyId = { in: companiesWhere(actor, "producer", "viewer") };
  const held = await db.ledgerLine.groupBy({
    by: ["currency"],
    where: { account: "held_for_orders", companyId },
    _sum: { debit: true, credit: true },
  });
  const payouts = await db.payout.groupBy({
    by: ["currency", "state"],
    where: { producerId: companyId },
    _sum: { amount: true, commission: true },
  });
  const known = new Set([...held, ...payouts].map(({ currency }) => currency));
  return currencies
    .filter((currency) => known.has(currency))
    .map((currency) => {
      const account = held.find((row) => row.currency === currency)?._sum;
      const sum = (of: "amount" | "commission", states: readonly string[]) =>
        payouts
          .filter((row) => row.currency === currency && states.includes(row.state))
          .reduce((total, row) => total + (row._sum[of] ?? 0n), 0n);
      const done = ["transferred", "partially_reversed"];
      return {
        currency,
        held: (account?.credit ?? 0n) - (account?.debit ?? 0n),
        releasable: sum("amount", ["releasable", "approved"]),
        onTheWay: sum("amount", ["submitting", "unknown"]),
        paidOut: sum("amount", done),
        commission: sum("commission", done),
      };
    });
}

/** What moved on a producer's orders. */
export async function producerStatement({ actor, db }: Ask<Producer>, period: Period, page: number) {
  const companies = companiesWhere(actor, "producer", "viewer");
  const skip = (page - 1) * perPage;
  const rows = await movements(db, "producer", companies, period, { skip, take: perPage + 1 });
  return {
    period,
    page,
    more: rows.length > perPage,
    rows: rows.slice(0, perPage),
    balances: await balances(db, "producer", companies, period),
  };
}

/** The same as a file takes it. */
export async function statementFile(ask: Ask<Buyer | Producer>, period: Period) {
  const { actor, db } = ask;
  const side = actor.kind;
  const companies = companiesWhere(actor, side, "viewer");
  return {
    rows: await movements(db, side, companies, period, { skip: 0, take: MOST_IN_FILE }),
    balances: await balances(db, side, companies, period),
  };
}
