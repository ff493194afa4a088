import type { Tx } from "#app/db/client.server.ts";
import { entriesOf, sumsIn } from "#app/db/ledger.server.ts";
import { minor, sumMinor } from "#app/domain/money.ts";
import type { KnownRefund, ReceivedMoney } from "#app/domain/payments/refundable.ts";

/** What a decision on a refund must know of its payment; read under the payment's lock. */
export async function readRefundFacts(tx: Tx, paymentId: string) {
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: paymentId },
    include: { refunds: true },
  });
  const entries = (await entriesOf(tx, { paymentId })).filter(
    ({ currency }) => currency === payment.currency,
  );
  const byBank = entries.filter(({ kind }) => kind === "bank_receipt" || kind === "allocation");
  const received: ReceivedMoney[] = entries
    .filter(({ kind }) => kind === "capture")
    .map(({ externalRef, amount }) => ({ captureId: externalRef, amount }));
  if (byBank.length > 0) {
    received.push({ captureId: null, amount: sumMinor(byBank.map(({ amount }) => amount)) });
  }
  const refunds: KnownRefund[] = payment.refunds.map(({ chargeId, amount, state }) => ({
    captureId: chargeId,
    amount: minor(amount),
    state,
  }));
  return { received, refunds, sums: sumsIn(entries, payment.currency) };
}
