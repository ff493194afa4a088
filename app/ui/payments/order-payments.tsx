import type { ReactNode } from "react";
import type { Currency } from "#app/domain/money.ts";
import type { AttemptState, RefundState } from "#app/domain/payments/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { Amount } from "./amount.tsx";
import { BankDetails } from "./bank-details.tsx";
import { BuyerCredit } from "./buyer-credit.tsx";
import type { ShownInstalment } from "./instalment.tsx";
import { InstalmentLine } from "./instalment.tsx";
import { PayForm, ReportForm } from "./pay-form.tsx";
import { PayoutFacts } from "./payout-facts.tsx";
import { RefundStateWord } from "./state-words.tsx";

type Payment = ShownInstalment & {
  readonly method: string | null;
  readonly proforma: Parameters<typeof BankDetails>[0]["proforma"] | null;
};

type Refund = {
  readonly id: string;
  readonly state: RefundState;
  readonly method: string;
  readonly amount: bigint;
  readonly requestedAt: Date;
  readonly reason: string;
};

/** What the query `orderPayments` answers. */
type MoneyOfOrder = {
  readonly number: string;
  readonly currency: Currency;
  readonly payments: readonly Payment[];
  readonly payable: (Parameters<typeof PayForm>[0]["payable"] & { readonly paymentId: string }) | null;
  readonly heldFor: "delivery" | "refund" | null;
  readonly credit: bigint | null;
  readonly refunds: readonly Refund[];
  readonly payout: Parameters<typeof PayoutFacts>[0]["payout"] | null;
};

type Props = {
  readonly money: MoneyOfOrder;
  readonly side: "buyer" | "producer" | "desk";
  /** May act for the company: a reader of it sees everything and pays nothing. */
  readonly mayPay?: boolean;
  /** The buyer came back from the payment page, and what had become of it then. */
  readonly back?: AttemptState | null;
  /** Forms of the desk, under everything. */
  readonly children?: ReactNode;
};

/** The money of an order on its page, for either side and for the desk. */
export function OrderPayments({ money, side, mayPay = false, back = null, children }: Props) {
  const { t } = useWords();
  const { currency, payments, payable, refunds, payout } = money;
  const count = payments.length;
  const due = payments.find(({ id }) => id === payable?.paymentId);
  // What the buyer is not going to need is folded away.
  const byCard =
    payable !== null && payable.method === "card" && payable.card.allowed && due?.reportedAt === null;
  const paysByBank = due !== undefined && due.proforma !== null && side !== "producer";
  const lead =
    money.heldFor === null
      ? undefined
      : t(money.heldFor === "refund" ? "payments.heldForRefund" : "payments.held");
  return (
    <Section id="payment" title={t("payments.title")} lead={lead}>
      {back === null ? null : (
        <div className="mb-4">
          <BackNotice state={back} />
        </div>
      )}
      {count === 0 ? <p className="text-muted">{t("payments.none")}</p> : null}
      <ul className="row-list">
        {payments.map((payment) => (
          <InstalmentLine
            key={payment.id}
            payment={payment}
            currency={currency}
            count={count}
            yours={side === "buyer"}
          />
        ))}
      </ul>
      {payable !== null && side === "buyer" && mayPay ? (
        <div className="mt-6">
          <PayForm number={money.number} currency={currency} payable={payable} />
        </div>
      ) : null}
      {paysByBank && due.proforma !== null ? (
        <div className="mt-6" id="bank">
          <Disclosure summary={t("payments.bankTitle", { number: due.proforma.number })} open={!byCard}>
            <BankDetails proforma={due.proforma} left={due.left} currency={currency} />
            {side === "buyer" && mayPay && due.reportedAt === null ? (
              <ReportForm number={money.number} />
            ) : null}
          </Disclosure>
        </div>
      ) : null}
      {money.credit === null || side === "producer" ? null : (
        <BuyerCredit amount={money.credit} currency={currency} side={side} number={money.number} />
      )}
      <Refunds refunds={refunds} currency={currency} />
      {payout === null ? null : (
        <div className="mt-6">
          <PayoutFacts payout={payout} currency={currency} yours={side === "producer"} />
        </div>
      )}
      {children}
    </Section>
  );
}

function BackNotice({ state }: { readonly state: AttemptState }) {
  const { t } = useWords();
  if (state === "succeeded") {
    return (
      <Notice kind="success" announce>
        {t("payments.back_succeeded")}
      </Notice>
    );
  }
  const words = {
    creating: "payments.back_open",
    unknown: "payments.back_open",
    open: "payments.back_open",
    processing: "payments.back_processing",
    failed: "payments.back_failed",
    expired: "payments.back_expired",
    superseded: "payments.back_expired",
  } as const;
  const bad = state === "failed" || state === "expired" || state === "superseded";
  return (
    <Notice kind={bad ? "warning" : "info"} announce>
      {t(words[state])}
    </Notice>
  );
}

function Refunds({
  refunds,
  currency,
}: {
  readonly refunds: readonly Refund[];
  readonly currency: Currency;
}) {
  const { t, f } = useWords();
  if (refunds.length === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="panel-title">{t("payments.refundsTitle")}</h3>
      <ul className="row-list">
        {refunds.map((refund) => (
          <li key={refund.id} data-refund={refund.id} data-state={refund.state}>
            <Amount amount={refund.amount} currency={currency} />
            <RefundStateWord state={refund.state} />
            <span className="row-note">
              <Instant at={refund.requestedAt.toISOString()} text={f.dateTime(refund.requestedAt)} />
              {" · "}
              {t(refund.method === "card" ? "payments.refundTo_card" : "payments.refundTo_bank_transfer")}
              {refund.reason === "" ? null : ` · ${refund.reason}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
