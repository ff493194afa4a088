import type { Tx } from "#app/db/client.server.ts";
import { writeEntry } from "#app/db/ledger.server.ts";
import { isCurrency, money, toDecimal } from "#app/domain/money.ts";
import { bookCapture, bookUnallocated } from "#app/domain/payments/ledger.ts";
import type { AttemptState } from "#app/domain/payments/states.ts";
import { attemptMoves, canMove, isLive } from "#app/domain/payments/states.ts";
import type { CheckoutFacts, CheckoutState } from "#app/outside/payment-facts.ts";
import { lockAttempt } from "./lock-payment.ts";
import { moneyMoved } from "./money-moved.ts";
import { strangeCurrency } from "./read-standing.ts";

const stateFor = {
  open: "open",
  processing: "processing",
  paid: "succeeded",
  expired: "expired",
  failed: "failed",
} as const satisfies Record<CheckoutState, AttemptState>;

/**
 * Books what the provider says of a checkout and draws the conclusions. `ending` is what an expired page means: that
 * time ran out, or that we closed it for another way to pay. The same facts again change nothing.
 */
export async function applyCheckout(
  tx: Tx,
  attemptId: string,
  facts: CheckoutFacts,
  now: Date,
  ending: "expired" | "superseded" = "expired",
): Promise<AttemptState> {
  const attempt = await lockAttempt(tx, attemptId);
  if (attempt === null) throw new Error(`attempt ${attemptId} is not there`);
  const { payment } = attempt;
  const strange = await bookCaptures(tx, attempt, facts);
  const failure = facts.failure === null ? "" : `${facts.failure.code}: ${facts.failure.message}`;
  const reported = stateFor[facts.state];
  const wanted = reported === "expired" ? ending : reported;
  const state = canMove(attemptMoves, attempt.state, wanted) ? wanted : attempt.state;
  await tx.paymentAttempt.update({
    where: { id: attemptId },
    data: {
      state,
      externalId: facts.externalId,
      url: facts.payUrl ?? attempt.url,
      expiresAt: facts.expiresAt,
      error: strange ?? failure,
      syncedAt: now,
      endedAt: isLive(state) ? null : (attempt.endedAt ?? now),
    },
  });
  await moneyMoved(tx, payment.id, now);
  return state;
}

/**
 * A checkout that carries our attempt's id and is not the one the attempt goes by: a first asking that nobody could find
 * when it was asked again. Its money counts like any other; the attempt stays as it is.
 */
export async function applyStrayCheckout(
  tx: Tx,
  attemptId: string,
  facts: CheckoutFacts,
  now: Date,
): Promise<void> {
  const attempt = await lockAttempt(tx, attemptId);
  if (attempt === null) throw new Error(`attempt ${attemptId} is not there`);
  const strange = await bookCaptures(tx, attempt, facts);
  if (strange !== null)
    await tx.paymentAttempt.update({ where: { id: attemptId }, data: { error: strange } });
  await moneyMoved(tx, attempt.paymentId, now);
}

/** Books every capture of a checkout once; what is in a currency the books do not have is answered in words. */
async function bookCaptures(
  tx: Tx,
  { payment }: NonNullable<Awaited<ReturnType<typeof lockAttempt>>>,
  facts: CheckoutFacts,
): Promise<string | null> {
  const context = {
    orderId: payment.orderId,
    paymentId: payment.id,
    companyId: payment.order.producerId,
    actorId: null,
  };
  let strange: string | null = null;
  for (const { externalId, amount, currency, capturedAt } of facts.captures) {
    if (!isCurrency(currency)) {
      // Nothing we ask for can come back so; the books have no such currency, and people must look.
      strange = `${strangeCurrency}: ${externalId} ${toDecimal(amount)} ${currency}`;
      continue;
    }
    const received = money(amount, currency);
    const entry =
      currency === payment.currency
        ? bookCapture(externalId, received)
        : bookUnallocated(externalId, received, "card");
    await writeEntry(tx, entry, { ...context, at: capturedAt });
  }
  return strange;
}
