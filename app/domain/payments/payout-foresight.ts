/** What a payout that has not left will come to, once what it waits for has happened. */
import type { Minor } from "../money.ts";
import { larger, minor } from "../money.ts";
import type { PayoutState, RefundState } from "./states.ts";
import { isOpenRefund, outstanding } from "./states.ts";

export type Foresight = {
  /** What is promised back to the buyer and has not gone yet. */
  readonly refunding: Minor;
  /** What the buyer has still to pay. */
  readonly toCome: Minor;
  /** What the producer will be paid when both have happened. */
  readonly expected: Minor;
};

const left: ReadonlySet<PayoutState> = new Set(["held", "releasable", "blocked"]);

/**
 * The amount of a payout follows from what is in the books now. A refund that waits, or an instalment that is still to
 * come, changes it; null where nothing does, and for what is on its way or paid.
 */
export function foreseePayout(
  payout: { readonly state: PayoutState; readonly amount: bigint; readonly commission: bigint },
  payments: readonly Parameters<typeof outstanding>[0][],
  refunds: readonly { readonly state: RefundState; readonly amount: bigint }[],
): Foresight | null {
  if (!left.has(payout.state)) return null;
  const refunding = refunds
    .filter(({ state }) => isOpenRefund(state))
    .reduce((sum, { amount }) => sum + amount, 0n);
  const toCome = payments.reduce((sum, payment) => sum + outstanding(payment), 0n);
  if (refunding === 0n && toCome === 0n) return null;
  const kept = payments.reduce((sum, { captured, refunded }) => sum + captured - refunded, 0n);
  // The commission is taken whole: of a first instalment that is smaller than it, nothing is left to pay out yet.
  const now = payout.amount > 0n ? payout.amount + payout.commission : kept;
  const expected = larger(minor(now + toCome - refunding - payout.commission), minor(0n));
  return { refunding: minor(refunding), toCome: minor(toCome), expected };
}
