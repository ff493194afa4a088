import type { Tx } from "#app/db/client.server.ts";
import type { BookedEntry } from "#app/db/ledger.server.ts";
import { entriesOf, sumsIn } from "#app/db/ledger.server.ts";
import { minor } from "#app/domain/money.ts";
import { weigh } from "#app/domain/payments/ledger.ts";
import type { KnownRefund, ReceivedMoney } from "#app/domain/payments/refundable.ts";

/**
 * What a decision on a refund must know of its payment; read under the payment's lock. The buyer's credit counts as
 * received: it can go back like the rest. What was written off counts as paid: the house bore it, not the buyer.
 */
export async function readRefundFacts(tx: Tx, paymentId: string) {
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: paymentId },
    include: { refunds: true },
  });
  const entries = (await entriesOf(tx, { paymentId })).filter(
    ({ currency }) => currency === payment.currency,
  );
  const sums = sumsIn(entries, payment.currency);
  const byCard = entries.filter(({ kind }) => kind === "capture");
  const captures = byCard.reduce((sum, { amount }) => sum + amount, 0n);
  const creditEver = weighCredit(entries);
  const byBank = minor(sums.captured - captures + creditEver.received);
  const received: ReceivedMoney[] = byCard.map(({ externalRef, amount }) => ({
    captureId: externalRef,
    amount,
  }));
  if (byBank > 0n) received.push({ captureId: null, amount: byBank });
  const refunds: KnownRefund[] = payment.refunds.map(({ chargeId, amount, state }) => ({
    captureId: chargeId,
    amount: minor(amount),
    state,
  }));
  return {
    received,
    refunds,
    sums: {
      ...sums,
      captured: minor(sums.captured + creditEver.received),
      refunded: minor(sums.refunded + creditEver.refunded),
    },
  };
}

/** The buyer's credit on a payment, taken apart: what came and what of it went back. */
function weighCredit(entries: readonly BookedEntry[]): {
  readonly received: bigint;
  readonly refunded: bigint;
} {
  return {
    received: weigh(entries, { credit: 1, credit_reversal: -1 }),
    refunded: weigh(entries, { credit_refund: 1, credit_refund_failed: -1 }),
  };
}
