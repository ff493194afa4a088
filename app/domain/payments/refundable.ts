/** What of a payment can go back to the buyer, and to where: money returns the way it came. */
import type { Minor } from "../money.ts";
import { larger, minor, smaller } from "../money.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import type { LedgerSums } from "./ledger.ts";
import type { RefundState } from "./states.ts";
import { isOpenRefund } from "./states.ts";

export type ReceivedMoney = {
  /** The capture at the card provider; null for all that came by bank. */
  readonly captureId: string | null;
  readonly amount: Minor;
};

export type KnownRefund = {
  readonly captureId: string | null;
  readonly amount: Minor;
  readonly state: RefundState;
};

export type RefundSource = { readonly method: "card" | "bank_transfer"; readonly captureId: string | null };

export type RefundRefusal =
  | { readonly code: "nothing-to-refund" }
  | { readonly code: "refund-too-large"; readonly most: Minor };

/** The most that can be refunded in one go from each source. */
function leftIn(received: ReceivedMoney, refunds: readonly KnownRefund[]): bigint {
  const taken = refunds
    .filter(
      ({ captureId, state }) =>
        captureId === received.captureId && (isOpenRefund(state) || state === "succeeded"),
    )
    .reduce((sum, { amount }) => sum + amount, 0n);
  return received.amount - taken;
}

/**
 * Where a refund comes from: the first source that still holds the whole amount, cards before the bank. Counts what is
 * open already, so that two refunds never promise the same money; what the buyer's bank took back is gone.
 */
export function chooseRefundSource(
  amount: Minor,
  received: readonly ReceivedMoney[],
  refunds: readonly KnownRefund[],
  sums: Pick<LedgerSums, "captured" | "refunded" | "chargedBack">,
): Result<RefundSource, RefundRefusal> {
  const open = refunds
    .filter(({ state }) => isOpenRefund(state))
    .reduce((sum, refund) => sum + refund.amount, 0n);
  const free = sums.captured - sums.refunded - sums.chargedBack - open;
  const sources = received
    .map((source) => ({ source, left: leftIn(source, refunds) }))
    .sort((a, b) => Number(a.source.captureId === null) - Number(b.source.captureId === null));
  const lefts = sources.map(({ left }) => minor(left));
  const most = smaller(lefts.reduce(larger, minor(0n)), minor(free));
  if (most <= 0n) return refuse({ code: "nothing-to-refund" });
  const fitting = sources.find(({ left }) => left >= amount);
  if (amount > free || fitting === undefined) return refuse({ code: "refund-too-large", most });
  const { captureId } = fitting.source;
  return ok({ method: captureId === null ? "bank_transfer" : "card", captureId });
}
