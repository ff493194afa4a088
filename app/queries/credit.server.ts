import type { Db } from "#app/db/client.server.ts";
import { owedAfterDelivery } from "#app/db/credit.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import type { Currency, Minor } from "#app/domain/money.ts";
import { minor } from "#app/domain/money.ts";
import { exposureIn, leftOfCredit } from "#app/domain/orders/credit.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";

export type CreditView = {
  readonly amount: Minor;
  readonly currency: Currency;
  readonly until: PlainDate;
  readonly reason: string;
  /** Owed on it now; null while a rate is missing. */
  readonly open: Minor | null;
  readonly left: Minor;
  /** The orders whose payment is overdue: until it is in, no new one may rest on the credit. */
  readonly overdue: readonly string[];
  /** Its last day is over: no new order may rest on it. */
  readonly over: boolean;
};

/** The credit in force for a buyer and what of it is open now; null when there is none. */
export async function unsafeCreditOf(db: Db, buyerId: string, now: Date): Promise<CreditView | null> {
  const row = await db.creditLimit.findFirst({ where: { buyerId, endedAt: null } });
  if (row === null) return null;
  const today = minskDate(now);
  const { owed, overdue } = await owedAfterDelivery(db, buyerId, now);
  const { rates } = await ratesOn(db, today);
  const open = exposureIn(row.currency, owed, rates);
  const until = fromColumn(row.validUntil);
  const credit = { amount: minor(row.amount), currency: row.currency, validUntil: until };
  return {
    amount: credit.amount,
    currency: row.currency,
    until,
    reason: row.reason,
    open,
    left: open === null ? minor(0n) : leftOfCredit(credit, open).amount,
    overdue,
    over: until < today,
  };
}
