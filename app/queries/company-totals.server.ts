import type { Ask } from "#app/db/call.ts";
import type { Db, Tx } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import type { Currency } from "#app/domain/money.ts";
import { currencies } from "#app/domain/money.ts";
import type { Balance } from "#app/domain/payments/company-statement.ts";
import type { Period } from "./money-period.ts";
import { inPeriod } from "./money-period.ts";

/** A buyer's orders as they stand today: what was asked, paid, given back, and what is open; by currency. */
export async function unsafeBuyerTotals(db: Db | Tx, companyId: string) {
  // What is open follows `outstanding`: what went back of a whole instalment is not asked for again.
  return db.$queryRaw<
    { currency: Currency; invoiced: bigint; paid: bigint; refunded: bigint; open: bigint }[]
  >(sql`
    SELECT p.currency::text AS currency,
      COALESCE(SUM(p.amount) FILTER (WHERE p.cancelled_at IS NULL AND p.due_at IS NOT NULL), 0)::bigint AS invoiced,
      SUM(p.captured)::bigint AS paid, SUM(p.refunded)::bigint AS refunded,
      COALESCE(SUM(GREATEST(p.amount - p.captured + p.refunded, 0)) FILTER (
        WHERE p.cancelled_at IS NULL AND p.due_at IS NOT NULL
          AND p.state NOT IN ('paid', 'partially_refunded', 'refunded')), 0)::bigint AS open
    FROM payments p JOIN orders o ON o.id = p.order_id WHERE o.buyer_id = ${companyId}::uuid
    GROUP BY p.currency ORDER BY p.currency`);
}

/** What a buyer paid too much and is kept for it, before and after the days of a period; by the ledger's account. */
export async function unsafeCreditBalances(
  db: Db | Tx,
  companyId: string,
  period: Period,
): Promise<Balance[]> {
  const { gte, lt } = inPeriod(period);
  return db.$queryRaw<{ currency: Currency; opening: bigint; closing: bigint }[]>(sql`
    SELECT currency::text AS currency, SUM(credit - debit)::bigint AS closing,
      COALESCE(SUM(credit - debit) FILTER (WHERE at < ${gte}), 0)::bigint AS opening
    FROM ledger_lines
    WHERE company_id = ${companyId}::uuid AND account = 'buyer_credit' AND at < ${lt}
    GROUP BY currency ORDER BY currency`);
}

/** The producer's: what is held for it, what can be released, what is on its way, what was paid and what the house kept. */
export function producerTotals({ actor, db }: Ask<Producer>) {
  return unsafeProducerTotals(db, companiesWhere(actor, "producer", "viewer"));
}

export async function unsafeProducerTotals(db: Db | Tx, companyIds: readonly string[]) {
  const companyId = { in: [...companyIds] };
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
