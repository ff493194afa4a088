/** When a producer's money is let go, and how much. */
import type { Minor } from "../money.ts";
import { minor, smaller } from "../money.ts";
import type { OrderStatus } from "../orders/states.ts";
import { commissionOn } from "./commission.ts";
import type { LedgerSums } from "./ledger.ts";
import type { PaymentState, RefundState } from "./states.ts";
import { isOpenRefund } from "./states.ts";

/** Why money is held: the order is not that far. */
export type HeldBecause =
  | "order_not_completed"
  | "instalments_unpaid"
  | "dispute_open"
  | "claim_open"
  | "refund_open";
/** Why it is blocked: something outside the order must be put right. */
export type BlockedBecause =
  | "seller_not_verified"
  | "bank_details_in_review"
  | "payee_not_ready"
  | "nothing_to_pay";

export type PayoutFacts = {
  readonly orderStatus: OrderStatus;
  readonly payments: readonly { readonly state: PaymentState; readonly disputed: boolean }[];
  readonly refunds: readonly RefundState[];
  readonly openClaims: number;
  readonly sellerVerified: boolean;
  /** New bank details wait for review, or are younger than 3 working days. */
  readonly bankDetailsInReview: boolean;
  /** It would go to an account with the provider which does not take money yet, or not any more. */
  readonly payeeNotReady?: boolean;
  readonly amount: Minor;
};

export type PayoutVerdict =
  | { readonly state: "releasable" }
  | { readonly state: "held"; readonly because: readonly HeldBecause[] }
  | { readonly state: "blocked"; readonly because: readonly BlockedBecause[] };

/** Instalments that bring all that is owed: paid, or given back in part by a settled claim, or not wanted. */
const settled: ReadonlySet<PaymentState> = new Set(["paid", "partially_refunded", "refunded", "cancelled"]);

/**
 * Releasable only when the order is completed, all its instalments are paid and nothing is disputed, claimed or being
 * refunded; then blocked if the seller cannot be paid. All reasons at once.
 */
export function judgePayout(facts: PayoutFacts): PayoutVerdict {
  const held: HeldBecause[] = [];
  if (facts.orderStatus !== "completed") held.push("order_not_completed");
  if (facts.payments.length === 0 || facts.payments.some((payment) => !settled.has(payment.state))) {
    held.push("instalments_unpaid");
  }
  if (facts.payments.some((payment) => payment.disputed)) held.push("dispute_open");
  if (facts.openClaims > 0) held.push("claim_open");
  if (facts.refunds.some(isOpenRefund)) held.push("refund_open");
  if (held.length > 0) return { state: "held", because: held };
  const blocked: BlockedBecause[] = [];
  if (!facts.sellerVerified) blocked.push("seller_not_verified");
  if (facts.bankDetailsInReview) blocked.push("bank_details_in_review");
  if (facts.payeeNotReady === true) blocked.push("payee_not_ready");
  if (facts.amount <= 0n) blocked.push("nothing_to_pay");
  return blocked.length > 0 ? { state: "blocked", because: blocked } : { state: "releasable" };
}

/**
 * What the producer is paid and what the Trade House keeps, in one currency.
 *
 * @param goods value of the goods as invoiced
 * @param credited sum of credit notes on them
 * @param sums the order's ledger sums
 * @param asked sum of the instalments
 */
export function payoutAmounts(
  goods: Minor,
  credited: Minor,
  commissionBasisPoints: number,
  sums: Pick<LedgerSums, "captured" | "refunded" | "chargedBack">,
  asked: Minor,
): { readonly amount: Minor; readonly commission: Minor } {
  // What a buyer paid beyond what was asked, or beyond the goods after credit notes, is the buyer's and waits to go back.
  const most = smaller(asked, minor(goods - credited));
  const kept = smaller(minor(sums.captured - sums.refunded - sums.chargedBack), most);
  if (kept <= 0n) return { amount: minor(0n), commission: minor(0n) };
  const commission = commissionOn(goods, credited, commissionBasisPoints);
  return { amount: minor(kept > commission ? kept - commission : 0n), commission };
}
