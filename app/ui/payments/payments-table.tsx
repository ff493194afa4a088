import type { Currency } from "#app/domain/money.ts";
import { printReference } from "#app/domain/payments/reference.ts";
import type { PaymentReview, PaymentState } from "#app/domain/payments/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { Amount } from "./amount.tsx";
import { DueDate } from "./due-date.tsx";
import type { DeskRefund } from "./refund-rows.tsx";
import { PaymentStateWord } from "./state-words.tsx";

export type DeskPayment = {
  readonly id: string;
  readonly number: string;
  readonly buyer: string;
  readonly producer: string;
  readonly seq: number;
  readonly state: PaymentState;
  readonly amount: bigint;
  readonly captured: bigint;
  readonly refunded: bigint;
  /** What can still go back. */
  readonly refundable: bigint;
  readonly currency: Currency;
  readonly left: bigint;
  readonly dueAt: Date | null;
  readonly overdue: boolean;
  readonly reportedAt: Date | null;
  readonly disputed: boolean;
  readonly reviews: readonly PaymentReview[];
  readonly reference: string | null;
  readonly own: boolean;
  readonly refunds: readonly DeskRefund[];
};

/** Instalments as finance reads them. */
export function PaymentsTable({
  payments,
  caption,
}: {
  readonly payments: readonly DeskPayment[];
  readonly caption: string;
}) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={payments}
      rowKey={({ id }) => id}
      rowMarks={({ id, state }) => ({ "data-payment": id, "data-state": state })}
      columns={[
        {
          key: "order",
          header: t("payments.deskOrder"),
          primary: true,
          cell: ({ number }) => (
            <a className="whitespace-nowrap" href={paths.desk.order(number)}>
              {number}
            </a>
          ),
        },
        {
          key: "buyer",
          header: t("payments.deskBuyer"),
          cell: ({ buyer, reference }) => (
            <>
              {buyer}
              {reference === null ? null : (
                <span className="block text-muted figure">{printReference(reference)}</span>
              )}
            </>
          ),
        },
        {
          key: "amount",
          header: t("payments.amount"),
          align: "end",
          cell: ({ amount, currency }) => <Amount amount={amount} currency={currency} />,
        },
        {
          key: "received",
          header: t("payments.received"),
          align: "end",
          cell: ({ captured, currency }) =>
            captured === 0n ? null : <Amount amount={captured} currency={currency} />,
        },
        {
          key: "due",
          header: t("payments.due"),
          cell: ({ dueAt, overdue, left }) =>
            dueAt === null || left === 0n ? null : (
              <>
                <DueDate at={dueAt} bare />{" "}
                {overdue ? <StatusWord tone="bad">{t("payments.overdue")}</StatusWord> : null}
              </>
            ),
        },
        {
          key: "state",
          header: t("payments.deskState"),
          cell: (payment) => (
            <span className="flex flex-col gap-1">
              <PaymentStateWord state={payment.state} later={payment.dueAt === null} />
              {payment.disputed ? <StatusWord tone="bad">{t("payments.disputed")}</StatusWord> : null}
              {payment.reviews.map((review) => (
                <StatusWord key={review} tone="bad">
                  {t(`payments.review_${review}`)}
                </StatusWord>
              ))}
              {payment.reportedAt === null || payment.left === 0n ? null : (
                <span className="text-muted">
                  {t("payments.reported", { date: f.dateTime(payment.reportedAt) })}
                </span>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
