import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { writeEntry } from "#app/db/ledger.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { isCurrency, minor, money } from "#app/domain/money.ts";
import { bookDisputeIn, bookDisputeOut } from "#app/domain/payments/ledger.ts";
import type { DisputeFacts } from "#app/outside/payment-facts.ts";
import { paymentOfCapture } from "./find-capture.ts";
import { lockPayment } from "./lock-payment.ts";
import { moneyMoved } from "./money-moved.ts";
import { tellMoney } from "./tell-money.ts";

/**
 * Reads a card dispute again and books what the buyer's bank took and gave back. While it is open every payout of the
 * order is held; the order's own state does not change.
 */
export async function syncDispute(
  call: Call,
  disputeId: string,
  captureId: string,
): Promise<"ignored" | "done" | "try-again"> {
  const paymentId = await paymentOfCapture(call.db, captureId);
  if (paymentId === null) {
    // A dispute carries none of our ids: whether its capture is ours, the capture knows.
    const capture = await call.outside.payIn.readCapture(captureId);
    if (capture.outcome === "refused") return "ignored";
    if (capture.outcome === "unknown") return "try-again";
    return capture.facts.ours.paymentId === null ? "ignored" : "try-again";
  }
  const answer = await call.outside.payIn.readDispute(disputeId);
  if (answer.outcome !== "answered") return "try-again";
  const { facts } = answer;
  await inTransaction(call.db, async (tx) => {
    await lockPayment(tx, paymentId);
    const payment = await tx.payment.findUniqueOrThrow({
      where: { id: paymentId },
      include: { order: true },
    });
    const { order } = payment;
    const context = {
      orderId: order.id,
      paymentId,
      companyId: order.producerId,
      at: call.now,
      actorId: null,
      note: `${facts.reason}: ${facts.providerStatus}`,
    };
    if (isCurrency(facts.currency)) {
      const taken = money(facts.taken, facts.currency);
      const returned = money(facts.returned, facts.currency);
      if (taken.amount > 0n) await writeEntry(tx, bookDisputeOut(disputeId, taken), context);
      if (returned.amount > 0n) await writeEntry(tx, bookDisputeIn(disputeId, returned), context);
    }
    const disputed = await writeDown(tx, paymentId, facts, call.now);
    await tx.payment.update({ where: { id: paymentId }, data: { disputed } });
    const words = {
      kind: "payment-disputed" as const,
      event: `${disputeId}/${facts.state}`,
      amount: minor(facts.amount),
      currency: payment.currency,
      data: { status: facts.providerStatus, reason: facts.reason },
    };
    await tellMoney(tx, "finance", order, words, call.now);
    await moneyMoved(tx, paymentId, call.now);
  });
  return "done";
}

/**
 * Keeps how one dispute stands and resolves to whether any of the payment's is open. One that is over is not opened
 * again by an answer that was read before its end. The payment is locked by the caller.
 */
async function writeDown(
  tx: Tx,
  paymentId: string,
  { externalId, state, providerStatus }: DisputeFacts,
  now: Date,
): Promise<boolean> {
  const before = await tx.paymentDispute.findUnique({ where: { externalId } });
  const overAlready = before !== null && before.state !== "open" && state === "open";
  const data = { state, providerStatus, syncedAt: now };
  if (before === null) await tx.paymentDispute.create({ data: { externalId, paymentId, ...data } });
  else if (!overAlready) await tx.paymentDispute.update({ where: { externalId }, data });
  return (await tx.paymentDispute.count({ where: { paymentId, state: "open" } })) > 0;
}
