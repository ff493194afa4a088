import { minor } from "#app/domain/money.ts";
import type { ForeignAmount, OurIds } from "../payment-facts.ts";

/** Stripe's integer amount and lower-case code as ours. Only two-decimal currencies are ever asked for. */
export function amountOf(amount: number | null, currency: string | null): ForeignAmount {
  return { amount: minor(BigInt(amount ?? 0)), currency: (currency ?? "").toUpperCase() };
}

/** Minor units as the number Stripe takes; throws on what it could not carry exactly. */
export function numberOf(amount: bigint): number {
  if (amount <= 0n || amount > BigInt(Number.MAX_SAFE_INTEGER))
    throw new RangeError(`not an amount to move: ${amount}`);
  return Number(amount);
}

/** Stripe's Unix seconds as an instant. */
export function instantOf(seconds: number): Date {
  return new Date(seconds * 1000);
}

/** The id in a field that holds an id or, expanded, the object. */
export function idOf(reference: string | { id: string } | null | undefined): string | null {
  if (reference === null || reference === undefined) return null;
  return typeof reference === "string" ? reference : reference.id;
}

/** The names under which our ids travel in Stripe's metadata. */
export const metadataNames = {
  attemptId: "attempt_id",
  paymentId: "payment_id",
  orderNumber: "order_number",
  refundId: "refund_id",
  payoutId: "payout_id",
} as const satisfies Record<keyof OurIds, string>;

/** Our ids as Stripe's metadata brought them back. */
export function oursOf(metadata: Readonly<Record<string, string>> | null | undefined): OurIds {
  const of = (name: keyof OurIds) => metadata?.[metadataNames[name]] ?? null;
  return {
    attemptId: of("attemptId"),
    paymentId: of("paymentId"),
    orderNumber: of("orderNumber"),
    refundId: of("refundId"),
    payoutId: of("payoutId"),
  };
}
