import type { ReactNode } from "react";
import type { Currency } from "#app/domain/money.ts";
import type { Foresight } from "#app/domain/payments/payout-foresight.ts";
import type { PayoutState } from "#app/domain/payments/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Amount } from "./amount.tsx";
import { PayoutReasons, PayoutStateWord } from "./state-words.tsx";

export type ShownPayout = {
  readonly id: string;
  readonly number: string;
  readonly producer: string;
  readonly state: PayoutState;
  readonly blockedBy: readonly string[];
  readonly amount: bigint;
  readonly commission: bigint;
  readonly currency: Currency;
  readonly method: string;
  readonly paidAt: Date | null;
  readonly foresight: Foresight | null;
};

type Props<Row extends ShownPayout> = {
  readonly payouts: readonly Row[];
  readonly caption: string;
  readonly orderPath: (number: string) => string;
  /** For the desk: the producer's name and what can be done. */
  readonly deed?: (row: Row) => ReactNode;
};

/** Payouts in a list, for the desk and for producers. */
export function PayoutsTable<Row extends ShownPayout>({ payouts, caption, orderPath, deed }: Props<Row>) {
  const { t, f } = useWords();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={payouts}
      rowKey={({ id }) => id}
      rowMarks={({ id, state }) => ({ "data-payout": id, "data-state": state })}
      columns={[
        {
          key: "order",
          header: t("payments.deskOrder"),
          primary: true,
          cell: ({ number }) => (
            <a className="whitespace-nowrap" href={orderPath(number)}>
              {number}
            </a>
          ),
        },
        ...(deed === undefined
          ? []
          : [
              {
                key: "producer",
                header: t("payments.deskProducer"),
                cell: ({ producer }: Row) => producer,
              },
            ]),
        {
          key: "amount",
          header: t("payments.payoutAmount"),
          align: "end",
          cell: ({ amount, currency, foresight }) => (
            <>
              <Amount amount={amount} currency={currency} />
              {foresight === null ? null : (
                <span className="block text-muted">
                  {t("payments.payoutExpectedOf")} <Amount amount={foresight.expected} currency={currency} />
                </span>
              )}
            </>
          ),
        },
        {
          key: "commission",
          header: t("payments.payoutCommission"),
          align: "end",
          cell: ({ commission, currency }) => <Amount amount={commission} currency={currency} />,
        },
        {
          key: "state",
          header: t("payments.deskState"),
          cell: ({ state, method, paidAt, blockedBy }) => (
            <>
              <PayoutStateWord state={state} />
              <span className="block text-muted">
                {paidAt === null
                  ? t(method === "stripe" ? "payments.payoutBy_stripe" : "payments.payoutBy_bank")
                  : t("payments.payoutPaid", { date: f.shortDate(paidAt) })}
              </span>
              <PayoutReasons codes={blockedBy} />
            </>
          ),
        },
        ...(deed === undefined ? [] : [{ key: "deed", header: "", cell: deed }]),
      ]}
    />
  );
}
