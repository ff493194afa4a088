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
  const context = {
    orderId: payment.orderId,
    paymentId: payment.id,
    companyId: payment.order.producerId,
    actorId: null,
  };
  let trouble = facts.failure === null ? "" : `${facts.failure.code}: ${facts.failure.message}`;
  for (const { externalId, amount, currency, capturedAt } of facts.captures) {
    if (!isCurrency(currency)) {
      // Nothing we ask for can come back so; the books have no such currency, and people must look.
      trouble = `${strangeCurrency}: ${externalId} ${toDecimal(amount)} ${currency}`;
      continue;
    }
    const received = money(amount, currency);
    const entry =
      currency === payment.currency
        ? bookCapture(externalId, received)
        : bookUnallocated(externalId, received, "card");
    await writeEntry(tx, entry, { ...context, at: capturedAt });
  }
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
      error: trouble,
      syncedAt: now,
      endedAt: isLive(state) ? null : (attempt.endedAt ?? now),
    },
  });
  await moneyMoved(tx, payment.id, now);
  return state;
}
