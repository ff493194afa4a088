import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { entriesOf } from "#app/db/ledger.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { minor } from "#app/domain/money.ts";
import { isKeyStale, nextTry } from "#app/domain/payments/retry.ts";
import type { PayoutState } from "#app/domain/payments/states.ts";
import type { Answer, TransferFacts, TransferRequest } from "#app/outside/payment-facts.ts";
import { lockPayout } from "./lock-payout.ts";
import { refusedByProvider, reviewPayout } from "./review-payout.ts";
import { applyTransfer } from "./settle-payout.ts";
import { tellMoney } from "./tell-money.ts";

type Sending = {
  readonly request: Omit<TransferRequest, "idempotencyKey">;
  readonly try: number;
  readonly firstSentAt: Date;
};

/**
 * Sends an approved payout through the card provider: the row says `submitting` before the call and has the answer after
 * it, and the key is the same until the outcome is known. Payouts by bank wait for a payment file. Safe to call at any
 * time and as often as one likes: there is one payout per order, and it is paid once.
 */
export async function submitPayout(call: Call, payoutId: string): Promise<void> {
  const sending = await inTransaction(call.db, (tx) => prepare(tx, call, payoutId));
  if (sending === null) return;
  const answer = await send(call, sending);
  await inTransaction(call.db, (tx) => recordAnswer(tx, call, payoutId, answer));
}

const underWay: ReadonlySet<PayoutState> = new Set(["submitting", "unknown"]);

async function prepare(tx: Tx, call: Call, payoutId: string): Promise<Sending | null> {
  const before = await lockPayout(tx, payoutId);
  if (before === null || before.method !== "stripe") return null;
  // Approved a while ago: does it still hold?
  if (before.state === "approved") await reviewPayout(tx, before.orderId, call.now);
  const payout = await tx.payout.findUniqueOrThrow({ where: { id: payoutId } });
  const destination = before.producer.stripeAccount;
  if ((payout.state !== "approved" && !underWay.has(payout.state)) || destination === null) return null;
  const firstSentAt = payout.state === "approved" ? call.now : (payout.submittedAt ?? call.now);
  await tx.payout.update({
    where: { id: payoutId },
    data: { state: "submitting", submittedAt: firstSentAt, nextTryAt: nextTry(firstSentAt, call.now) },
  });
  const captures = (await entriesOf(tx, { orderId: payout.orderId })).filter(
    ({ kind }) => kind === "capture",
  );
  const [only] = captures;
  // Tied to its one capture, the transfer need not wait until the capture's money is free.
  const source = captures.length === 1 && only !== undefined && only.amount >= payout.amount ? only : null;
  return {
    request: {
      payoutId,
      orderNumber: before.order.number,
      destination,
      amount: minor(payout.amount),
      currency: payout.currency,
      description: before.order.number,
      ...(source === null ? {} : { sourceCaptureId: source.externalRef }),
    },
    try: payout.try,
    firstSentAt,
  };
}

async function send(call: Call, sending: Sending): Promise<Answer<TransferFacts>> {
  const { payOut } = call.outside;
  const { payoutId, orderNumber } = sending.request;
  const ask = (attempt: number) =>
    payOut.requestTransfer({ ...sending.request, idempotencyKey: `payout:${payoutId}:${attempt}` });
  const answer = isKeyStale(sending.firstSentAt, call.now) ? null : await ask(sending.try);
  const wornOut = answer === null || (answer.outcome === "unknown" && answer.saved);
  if (!wornOut) return answer;
  const found = await payOut.findTransferByOurId(payoutId, orderNumber);
  if (found.outcome !== "answered") return found;
  if (found.facts !== null) return { outcome: "answered", facts: found.facts };
  await call.db.payout.updateMany({
    where: { id: payoutId, try: sending.try, state: "submitting" },
    data: { try: sending.try + 1, submittedAt: call.now },
  });
  return ask(sending.try + 1);
}

async function recordAnswer(
  tx: Tx,
  call: Call,
  payoutId: string,
  answer: Answer<TransferFacts>,
): Promise<void> {
  if (answer.outcome === "answered") return applyTransfer(tx, payoutId, answer.facts, call.now);
  const payout = await lockPayout(tx, payoutId);
  if (payout === null || payout.state !== "submitting") return;
  if (answer.outcome === "unknown") {
    const error = `${answer.reason}: ${answer.message}`;
    await tx.payout.update({ where: { id: payoutId }, data: { state: "unknown", error } });
    return;
  }
  // Definitely not paid: blocked until the cause is put right, then a new key and a new approval.
  await tx.payout.update({
    where: { id: payoutId },
    data: {
      state: "blocked",
      blockedBy: refusedByProvider,
      error: `${answer.code}: ${answer.message}`,
      try: payout.try + 1,
      submittedAt: null,
      nextTryAt: null,
      enteredById: null,
      approvedById: null,
      approvedAt: null,
    },
  });
  const words = { kind: "payout-refused" as const, amount: payout.amount, currency: payout.currency };
  const data = { reason: answer.message };
  const event = `${payoutId}/${payout.try}`;
  await tellMoney(tx, "finance", payout.order, { ...words, event, data }, call.now);
}
