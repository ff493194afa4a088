import { randomUUID } from "node:crypto";
import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { cardPolicies } from "#app/db/payment-policies.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { toDecimal } from "#app/domain/money.ts";
import type { PaymentMethod } from "#app/domain/payments/method.ts";
import { judgeCard } from "#app/domain/payments/method.ts";
import type { AttemptState } from "#app/domain/payments/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { StoredParams } from "./checkout-request.ts";
import { checkoutExpiry, checkoutKey } from "./checkout-request.ts";
import { closeAttempt } from "./close-attempt.ts";
import type { PayableRefusal } from "./find-payable.ts";
import { findPayable } from "./find-payable.ts";
import { openAttempt } from "./open-attempt.ts";
import { recomputePayment } from "./recompute-payment.ts";

export type StartPayment = {
  readonly number: string;
  readonly method: PaymentMethod;
  /** Addresses of this site to come back to; the first may hold `{CHECKOUT_SESSION_ID}`. */
  readonly successUrl: string;
  readonly cancelUrl: string;
  /** What the buyer reads on the payment page, in their language. */
  readonly description: string;
};

export type StartRefusal =
  | PayableRefusal
  | { readonly code: "card-not-allowed"; readonly reason: string }
  | { readonly code: "payment-processing" }
  | { readonly code: "provider-silent" }
  | { readonly code: "provider-refused" };

type Step =
  /** The page is open: go there. */
  | { readonly kind: "go"; readonly url: string }
  /** By bank: nothing more to do than to show the proforma. */
  | { readonly kind: "bank" }
  /** An attempt without a page: ask for it. */
  | { readonly kind: "open"; readonly attemptId: string }
  /** A page that must not stay open: another amount, another way to pay, or its time is over. */
  | { readonly kind: "close"; readonly attemptId: string };

const STEPS = 5;

/**
 * The buyer starts to pay the instalment that is due, by card or by bank transfer. Resolves to the payment page to go to,
 * or null for the order's own page with the bank details.
 *
 * Each step is decided in a transaction and carried out after it, and then decided anew: two tabs that start at once end
 * on the same page, and a press after a crash goes on where the crash was.
 */
export async function startPayment(
  call: Call<Buyer>,
  input: StartPayment,
): Promise<Result<{ url: string | null }, StartRefusal>> {
  let tried: AttemptState | null = null;
  for (let round = 0; round < STEPS; round += 1) {
    const step = await inTransaction(call.db, (tx) => decideStep(tx, call, input));
    if (!step.ok) return step;
    if (step.value.kind === "go") return ok({ url: step.value.url });
    if (step.value.kind === "bank") return ok({ url: null });
    // Nothing new since the last asking: whether it happened is not known yet.
    if (tried === "unknown" || tried === "creating") return refuse({ code: "provider-silent" });
    const { kind, attemptId } = step.value;
    const before: AttemptState = await (kind === "open" ? openAttempt : closeAttempt)(call, attemptId);
    if (kind === "open" && before === "failed") return refuse({ code: "provider-refused" });
    if (kind === "close" && before === "open") return refuse({ code: "provider-silent" });
    tried = before;
  }
  return refuse({ code: "provider-silent" });
}

async function decideStep(
  tx: Tx,
  call: Call<Buyer>,
  input: StartPayment,
): Promise<Result<Step, StartRefusal>> {
  const payable = await findPayable(tx, call.actor, input.number);
  if (!payable.ok) return payable;
  const { order, payment, left } = payable.value;
  const live = await tx.paymentAttempt.findFirst({
    where: { paymentId: payment.id, state: { in: ["creating", "open", "processing", "unknown"] } },
  });
  if (live?.state === "processing") return refuse({ code: "payment-processing" });

  if (input.method === "bank_transfer") {
    if (live !== null) return ok({ kind: "close", attemptId: live.id });
    if (payment.method !== "bank_transfer") {
      await tx.payment.update({ where: { id: payment.id }, data: { method: "bank_transfer" } });
    }
    return ok({ kind: "bank" });
  }

  const verdict = judgeCard(await cardPolicies(tx, call.lang), {
    buyerCountry: order.buyer.country,
    sellerCountry: order.producer.country,
    currency: payment.currency,
    amount: left,
  });
  if (!verdict.allowed) return refuse({ code: "card-not-allowed", reason: verdict.reason });
  if (live !== null) {
    const isCurrent = live.amount === left && live.expiresAt > call.now;
    if (live.state !== "open") return ok({ kind: "open", attemptId: live.id });
    return ok(
      isCurrent && live.url !== null ? { kind: "go", url: live.url } : { kind: "close", attemptId: live.id },
    );
  }
  const attemptId = randomUUID();
  const params: StoredParams = {
    orderNumber: order.number,
    description: input.description,
    successUrl: input.successUrl,
    cancelUrl: input.cancelUrl,
    locale: call.lang,
    payerEmail: call.actor.email,
  };
  await tx.paymentAttempt.create({
    data: {
      id: attemptId,
      paymentId: payment.id,
      amount: left,
      currency: payment.currency,
      params,
      idempotencyKey: checkoutKey(attemptId, 1),
      expiresAt: checkoutExpiry(call.now),
      policyVersion: verdict.version,
      createdById: call.actor.userId,
      createdAt: call.now,
    },
  });
  await tx.payment.update({ where: { id: payment.id }, data: { method: "card" } });
  await recomputePayment(tx, payment.id, call.now);
  await record(tx, call, {
    deed: "start-payment",
    subject: "payment",
    subjectId: payment.id,
    companyId: order.buyerId,
    before: { method: payment.method },
    after: { method: "card", amount: toDecimal(left), currency: payment.currency, attempt: attemptId },
  });
  return ok({ kind: "open", attemptId });
}
