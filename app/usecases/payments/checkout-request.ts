import { z } from "zod";
import { languages } from "#app/domain/language.ts";
import type { Currency } from "#app/domain/money.ts";
import { minor } from "#app/domain/money.ts";
import type { CheckoutRequest } from "#app/outside/payment-facts.ts";

/** What the provider is told besides the attempt's own columns; kept so that a retry says exactly the same. */
const stored = z.object({
  orderNumber: z.string(),
  description: z.string(),
  successUrl: z.string(),
  cancelUrl: z.string(),
  locale: z.enum(languages),
  payerEmail: z.string(),
});
export type StoredParams = z.output<typeof stored>;

type AttemptRow = {
  readonly id: string;
  readonly paymentId: string;
  readonly amount: bigint;
  readonly currency: Currency;
  readonly params: unknown;
  readonly expiresAt: Date;
  readonly idempotencyKey: string;
};

/** The request of an attempt, the same however often it is made. */
export function checkoutRequestOf(attempt: AttemptRow): CheckoutRequest {
  return {
    attemptId: attempt.id,
    paymentId: attempt.paymentId,
    amount: minor(attempt.amount),
    currency: attempt.currency,
    expiresAt: attempt.expiresAt,
    idempotencyKey: attempt.idempotencyKey,
    ...stored.parse(attempt.params),
  };
}

const HOURS_TO_PAY = 12;

/** When the payment page closes; whole seconds, as the provider counts. */
export function checkoutExpiry(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 1000) * 1000 + HOURS_TO_PAY * 3_600_000);
}

export function checkoutKey(attemptId: string, attempt: number): string {
  return `checkout:${attemptId}:${attempt}`;
}
