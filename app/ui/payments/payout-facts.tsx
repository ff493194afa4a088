import type { Currency } from "#app/domain/money.ts";
import type { Foresight } from "#app/domain/payments/payout-foresight.ts";
import type { PayoutState } from "#app/domain/payments/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Amount } from "./amount.tsx";
import { PayoutReasons, PayoutStateWord } from "./state-words.tsx";

type Props = {
  readonly payout: {
    readonly id: string;
    readonly state: PayoutState;
    readonly blockedBy: readonly string[];
    readonly amount: bigint;
    readonly commission: bigint;
    /** In hundredths of a per cent, as frozen on the order. */
    readonly commissionBp: number;
    readonly method: string;
    readonly paidAt: Date | null;
    /** What it will come to, where something that waits changes it. */
    readonly foresight: Foresight | null;
  };
  readonly currency: Currency;
  readonly yours: boolean;
};

/** What the producer gets for an order, and what it waits for. */
export function PayoutFacts({ payout, currency, yours }: Props) {
  const { t, f } = useWords();
  const { foresight } = payout;
  return (
    <div data-payout={payout.id} data-state={payout.state}>
      <h3 className="panel-title">{t(yours ? "payments.payoutYours" : "payments.payoutTitle")}</h3>
      <p className="flex flex-wrap items-center gap-x-4">
        <PayoutStateWord state={payout.state} />
        <span className="text-muted">
          {payout.paidAt === null
            ? t(payout.method === "stripe" ? "payments.payoutBy_stripe" : "payments.payoutBy_bank")
            : t("payments.payoutPaid", { date: f.date(payout.paidAt) })}
        </span>
      </p>
      <PayoutReasons codes={payout.blockedBy} />
      <DescriptionList
        figures
        items={[
          {
            term: t(foresight === null ? "payments.payoutAmount" : "payments.payoutSoFar"),
            details: <Amount amount={payout.amount} currency={currency} />,
          },
          {
            term: t("transfers.payoutRate", { rate: f.percent(payout.commissionBp) }),
            details: <Amount amount={payout.commission} currency={currency} />,
          },
          ...foreseen(),
        ]}
      />
      {foresight === null ? null : (
        <p className="text-muted">{t(yours ? "payments.payoutExpectedHint" : "transfers.payoutHintDesk")}</p>
      )}
    </div>
  );

  function foreseen() {
    if (foresight === null) return [];
    const { toCome, refunding, expected } = foresight;
    const row = (term: string, amount: bigint) => ({
      term,
      details: <Amount amount={amount} currency={currency} />,
    });
    return [
      ...(toCome > 0n ? [row(t("payments.payoutToCome"), toCome)] : []),
      ...(refunding > 0n ? [row(t("payments.payoutRefunding"), -refunding)] : []),
      row(t("payments.payoutExpected"), expected),
    ];
  }
}
