import type { Currency } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxField } from "#app/ui/kit/choice-fields.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { NumberField, TextField } from "#app/ui/kit/text-field.tsx";

export type PaidInstalment = {
  readonly id: string;
  readonly number: string;
  readonly buyer: string;
  /** What can still go back, in minor units. */
  readonly refundable: bigint;
  readonly currency: Currency;
};

type Props = {
  readonly action: string;
  readonly payments: readonly PaidInstalment[];
  /** Up to these one person is enough. */
  readonly limits: readonly { readonly amount: bigint; readonly currency: Currency }[];
  readonly formToken: string;
};

/** Finance gives money back. */
export function RefundForm({ action, payments, limits, formToken }: Props) {
  const { t, f } = useWords();
  const deed = useDeed("refund");
  const [only] = payments;
  const id = (field: string) => `refund-${field}`;
  const used = limits.filter(({ currency }) => payments.some((payment) => payment.currency === currency));
  return (
    <form method="post" name="refund" action={action} className="stack" noValidate>
      <HiddenField name="formToken" value={deed.value("formToken", formToken)} />
      <DeedErrors
        deed={deed}
        idPrefix="refund"
        labels={{
          payment: t("payments.deskPayment"),
          amount: t("payments.deskRefundAmount"),
          reason: t("payments.deskRefundReason"),
        }}
      />
      <p className="text-muted">
        {t("payments.deskRefundLead", {
          limits: (used.length === 0 ? limits : used)
            .map(({ amount, currency }) => f.money(amount, currency))
            .join(", "),
        })}
      </p>
      <SelectField
        name="payment"
        id={id("payment")}
        label={t("payments.deskPayment")}
        error={deed.error("payment")}
        defaultValue={deed.value("payment", payments.length === 1 ? (only?.id ?? "") : "")}
        placeholder={t("payments.deskChoose")}
        options={payments.map(({ id, number, buyer, refundable, currency }) => ({
          value: id,
          label: t("payments.deskRefundOption", {
            number,
            buyer,
            amount: f.money(refundable, currency),
          }),
        }))}
      />
      <NumberField
        name="amount"
        id={id("amount")}
        label={t("payments.deskRefundAmount")}
        error={deed.error("amount")}
        defaultValue={deed.value("amount")}
        unit={payments.length === 1 ? only?.currency : undefined}
      />
      <TextField
        name="reason"
        id={id("reason")}
        label={t("payments.deskRefundReason")}
        hint={t("payments.deskRefundReasonHint")}
        error={deed.error("reason")}
        defaultValue={deed.value("reason")}
      />
      <CheckboxField
        name="houseBears"
        id={id("houseBears")}
        label={t("bank.houseBears")}
        hint={t("bank.houseBearsHint")}
        defaultChecked={deed.value("houseBears") !== ""}
      />
      <FormActions>
        <Button tone="danger">{t("payments.deskRefundButton")}</Button>
      </FormActions>
    </form>
  );
}
