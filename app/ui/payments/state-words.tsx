import type { PaymentState, PayoutState, RefundState } from "#app/domain/payments/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { MessageKey, T } from "#app/i18n/translate.ts";
import type { Tone } from "#app/ui/kit/status-word.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

const paymentTones: Record<PaymentState, Tone> = {
  due: "waiting",
  pending: "waiting",
  processing: "waiting",
  partially_paid: "waiting",
  paid: "good",
  partially_refunded: "neutral",
  refunded: "neutral",
  cancelled: "neutral",
};

type PaymentStateProps = {
  readonly state: PaymentState;
  /** What it waits for has not happened: nobody owes it yet. */
  readonly later?: boolean;
};

/** Where an instalment stands. */
export function PaymentStateWord({ state, later = false }: PaymentStateProps) {
  const { t } = useWords();
  if (state === "due" && later) return <StatusWord tone="neutral">{t("payments.state_later")}</StatusWord>;
  return <StatusWord tone={paymentTones[state]}>{t(`payments.state_${state}`)}</StatusWord>;
}

const refundTones: Record<RefundState, Tone> = {
  requested: "waiting",
  approved: "waiting",
  submitting: "waiting",
  unknown: "waiting",
  pending: "waiting",
  succeeded: "good",
  failed: "bad",
  cancelled: "neutral",
};

/** Where a refund stands. */
export function RefundStateWord({ state }: { readonly state: RefundState }) {
  const { t } = useWords();
  return <StatusWord tone={refundTones[state]}>{t(`payments.refundState_${state}`)}</StatusWord>;
}

const payoutTones: Record<PayoutState, Tone> = {
  held: "neutral",
  releasable: "waiting",
  approved: "waiting",
  submitting: "waiting",
  unknown: "waiting",
  transferred: "good",
  partially_reversed: "bad",
  reversed: "bad",
  blocked: "bad",
};

/** Where a payout stands. */
export function PayoutStateWord({ state }: { readonly state: PayoutState }) {
  const { t } = useWords();
  return <StatusWord tone={payoutTones[state]}>{t(`payments.payoutState_${state}`)}</StatusWord>;
}

const reasons = {
  order_not_completed: "payments.because_order_not_completed",
  instalments_unpaid: "payments.because_instalments_unpaid",
  dispute_open: "payments.because_dispute_open",
  claim_open: "payments.because_claim_open",
  refund_open: "payments.because_refund_open",
  seller_not_verified: "payments.because_seller_not_verified",
  bank_details_in_review: "payments.because_bank_details_in_review",
  payee_not_ready: "payments.because_payee_not_ready",
  nothing_to_pay: "payments.because_nothing_to_pay",
  provider_refused: "payments.because_provider_refused",
} as const satisfies Record<string, MessageKey>;

function isReason(code: string): code is keyof typeof reasons {
  return Object.hasOwn(reasons, code);
}

/** One reason why a payout does not go; an unknown code as it stands. */
export const payoutReasonText = (code: string, t: T): string => (isReason(code) ? t(reasons[code]) : code);

/** Why a payout does not go yet, in words; nothing when it may. */
export function PayoutReasons({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useWords();
  const known = codes.filter(isReason);
  if (known.length === 0) return null;
  return (
    <ul className="list-disc ps-5 text-muted">
      {known.map((code) => (
        <li key={code}>{t(reasons[code])}</li>
      ))}
    </ul>
  );
}
