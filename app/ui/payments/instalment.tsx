import type { Currency } from "#app/domain/money.ts";
import type { DueEvent } from "#app/domain/payment-terms.ts";
import type { PaymentReview, PaymentState } from "#app/domain/payments/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { Amount } from "./amount.tsx";
import { DueDate } from "./due-date.tsx";
import { PaymentStateWord } from "./state-words.tsx";

export type ShownInstalment = {
  readonly id: string;
  readonly seq: number;
  readonly state: PaymentState;
  readonly amount: bigint;
  readonly captured: bigint;
  readonly refunded: bigint;
  readonly left: bigint;
  readonly dueOn: string;
  readonly dueAt: Date | null;
  readonly overdue: boolean;
  readonly paidAt: Date | null;
  readonly reportedAt: Date | null;
  readonly disputed: boolean;
  readonly reviews: readonly PaymentReview[];
};

type Props = {
  readonly payment: ShownInstalment;
  readonly currency: Currency;
  readonly count: number;
  readonly yours: boolean;
};

const dueWords = {
  confirmation: "payments.dueOn_confirmation",
  commercial_invoice: "payments.dueOn_commercial_invoice",
  delivery: "payments.dueOn_delivery",
} as const satisfies Record<DueEvent, MessageKey>;

function isDueEvent(value: string): value is DueEvent {
  return Object.hasOwn(dueWords, value);
}

/** One instalment in a line or two: how much, by when, and where it stands. */
export function InstalmentLine({ payment, currency, count, yours }: Props) {
  const { t, f } = useWords();
  const { seq, state, amount, captured, refunded, left, dueAt, paidAt, reportedAt } = payment;
  const dueWord = isDueEvent(payment.dueOn) ? t(dueWords[payment.dueOn]) : null;
  const partly = captured > 0n && captured !== amount;
  return (
    <li data-payment={payment.id} data-state={state}>
      <span>{count === 1 ? t("payments.onlyInstalment") : t("payments.instalment", { seq, count })}</span>
      <Amount amount={amount} currency={currency} />
      <PaymentStateWord state={state} later={dueAt === null} />
      {payment.overdue ? <StatusWord tone="bad">{t("payments.overdue")}</StatusWord> : null}
      {payment.disputed ? <StatusWord tone="bad">{t("payments.disputed")}</StatusWord> : null}
      {payment.reviews.map((review) => (
        <StatusWord key={review} tone="bad">
          {t(`payments.review_${review}`)}
        </StatusWord>
      ))}
      <span className="row-note">
        {paidAt !== null && left === 0n ? (
          t("payments.paidAt", { date: f.date(paidAt) })
        ) : dueAt === null ? (
          dueWord
        ) : left > 0n ? (
          <DueDate at={dueAt} />
        ) : null}
        {partly ? (
          <>
            {" · "}
            {t("payments.received")} <Amount amount={captured} currency={currency} />
          </>
        ) : null}
        {refunded > 0n ? (
          <>
            {" · "}
            {t("payments.refunded")} <Amount amount={refunded} currency={currency} />
          </>
        ) : null}
      </span>
      {reportedAt === null ? null : (
        <span className="row-note">
          {t(yours ? "payments.reportedYours" : "payments.reported", { date: f.dateTime(reportedAt) })}
        </span>
      )}
    </li>
  );
}
