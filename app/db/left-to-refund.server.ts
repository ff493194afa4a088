import type { Currency } from "#app/domain/money.ts";
import { minor } from "#app/domain/money.ts";
import { sumEntries } from "#app/domain/payments/ledger.ts";
import type { RefundState } from "#app/domain/payments/states.ts";
import { isOpenRefund } from "#app/domain/payments/states.ts";
import type { Db } from "./client.server.ts";
import { isEntryKind } from "./ledger.server.ts";

type Payment = {
  readonly id: string;
  readonly currency: Currency;
  readonly refunds: readonly { readonly state: RefundState; readonly amount: bigint }[];
};

/**
 * What of each payment can still be given back, in minor units: what came, with the buyer's credit, less what went back,
 * what the buyer's bank took and what is promised to go. For lists; a deed counts anew under its locks.
 */
export async function leftToRefund(db: Db, payments: readonly Payment[]): Promise<Map<string, bigint>> {
  if (payments.length === 0) return new Map();
  const entries = await db.ledgerEntry.findMany({
    where: { paymentId: { in: payments.map(({ id }) => id) } },
    select: { kind: true, paymentId: true, lines: { select: { debit: true, currency: true } } },
  });
  return new Map(
    payments.map(({ id, currency, refunds }) => {
      const own = entries
        .filter(({ paymentId, lines }) => paymentId === id && lines[0]?.currency === currency)
        .flatMap(({ kind, lines }) =>
          isEntryKind(kind)
            ? [{ kind, amount: minor(lines.reduce((sum, { debit }) => sum + debit, 0n)) }]
            : [],
        );
      const { captured, refunded, chargedBack, credited } = sumEntries(own);
      const promised = refunds
        .filter(({ state }) => isOpenRefund(state))
        .reduce((sum, { amount }) => sum + amount, 0n);
      return [id, captured + credited - refunded - chargedBack - promised];
    }),
  );
}
