import type { Currency } from "#app/domain/money.ts";
import type { RefundState } from "#app/domain/payments/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import { Amount } from "./amount.tsx";
import { RefundStateWord } from "./state-words.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

export type DeskRefund = {
  readonly id: string;
  readonly state: RefundState;
  readonly method: string;
  readonly amount: bigint;
  readonly reason: string;
  readonly error: string;
  readonly requestedAt: Date;
  readonly requestedBy: string;
  readonly mine: boolean;
  /** When it was put into a payment file; null: it is in none. */
  readonly inFile: Date | null;
  /** Who took it back before it was approved, and why; empty: nobody. */
  readonly withdrawnBy: string;
  readonly withdrawnFor: string;
};

type Listed = DeskRefund & {
  readonly number: string;
  readonly currency: Currency;
  /** Of a company the reader belongs to. */
  readonly own: boolean;
};

type Props = {
  readonly refunds: readonly Listed[];
  /** The list the page shows, so that a refused deed comes back to it. */
  readonly here: Here;
};

type Here = { readonly filter: string; readonly q: string; readonly page: number };

/** Refunds with what a person of finance can do about each. */
export function RefundRows({ refunds, here }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  return (
    <ul className="row-list">
      {refunds.map((refund) => (
        <li key={refund.id} data-refund={refund.id} data-state={refund.state}>
          <a href={paths.desk.order(refund.number)}>{refund.number}</a>
          <RefundStateWord state={refund.state} />
          <Amount amount={refund.amount} currency={refund.currency} />
          <span className="row-note">
            <Instant at={refund.requestedAt.toISOString()} text={f.dateTime(refund.requestedAt)} />
            {" · "}
            {t("payments.deskRefundBy", { name: refund.requestedBy })}
            {" · "}
            {refund.reason}
            {refund.inFile === null
              ? null
              : ` · ${t("transfers.inFile", { date: f.dateTime(refund.inFile) })}`}
            {refund.state === "failed" && refund.error !== "" ? ` · ${refund.error}` : null}
            {refund.withdrawnFor === ""
              ? null
              : ` · ${t("returns.refundWithdrawnBy", { name: refund.withdrawnBy, reason: refund.withdrawnFor })}`}
          </span>
          {refund.state === "requested" && !refund.mine && !refund.own ? (
            <Approve refundId={refund.id} here={here} />
          ) : null}
          {refund.state === "requested" && !refund.own ? (
            <WithdrawForm of="refund" id={refund.id} here={here} />
          ) : null}
          {refund.state === "pending" && refund.method !== "card" && !refund.own ? (
            <Confirm refundId={refund.id} here={here} />
          ) : null}
          {refund.own ? <span className="row-note">{t("payments.deskNotYours")}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Approve({ refundId, here }: { readonly refundId: string; readonly here: Here }) {
  const { lang, t } = useWords();
  return (
    <form
      method="post"
      name="approve-refund"
      action={pathsIn(lang).desk.paymentCommand("approve-refund", here)}
    >
      <HiddenField name="refund" value={refundId} />
      <Button small>{t("payments.deskApprove")}</Button>
    </form>
  );
}

function Confirm({ refundId, here }: { readonly refundId: string; readonly here: Here }) {
  const { lang, t } = useWords();
  const deed = useDeed("confirm-refund");
  const mine = deed.refused && deed.value("refund") === refundId;
  return (
    <form
      method="post"
      name="confirm-refund"
      action={pathsIn(lang).desk.paymentCommand("confirm-refund", here)}
      className="row-note stack"
      noValidate
    >
      <HiddenField name="refund" value={refundId} />
      <TextField
        name="reference"
        id={`confirm-${refundId}`}
        label={t("payments.deskConfirmReference")}
        error={mine ? deed.error("reference") : undefined}
        defaultValue={mine ? deed.value("reference") : ""}
        width="medium"
        autoComplete="off"
      />
      <FormActions>
        <Button small>{t("payments.deskConfirmRefund")}</Button>
      </FormActions>
    </form>
  );
}
