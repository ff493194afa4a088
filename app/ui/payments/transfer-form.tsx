import type { Currency } from "#app/domain/money.ts";
import { currencies } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { NumberField, TextField } from "#app/ui/kit/text-field.tsx";

export type OpenInstalment = {
  readonly id: string;
  readonly number: string;
  readonly buyer: string;
  readonly left: bigint;
  readonly currency: Currency;
};

type Props = { readonly action: string; readonly payments: readonly OpenInstalment[] };

/** Finance writes down what came to the account. */
export function TransferForm({ action, payments }: Props) {
  const { t, f } = useWords();
  const deed = useDeed("record-transfer");
  const [only] = payments;
  const id = (field: string) => `record-transfer-${field}`;
  return (
    <form method="post" name="record-transfer" action={action} className="stack" noValidate>
      <DeedErrors
        deed={deed}
        idPrefix="record-transfer"
        labels={{
          payment: t("payments.deskPayment"),
          reference: t("payments.deskReference"),
          amount: t("payments.deskAmount"),
          currency: t("payments.deskCurrency"),
        }}
      />
      <p className="text-muted">{t("payments.deskRecordLead")}</p>
      <SelectField
        name="payment"
        id={id("payment")}
        label={t("payments.deskPayment")}
        error={deed.error("payment")}
        defaultValue={deed.value("payment", payments.length === 1 ? (only?.id ?? "") : "")}
        placeholder={t("payments.deskChoose")}
        options={payments.map(({ id, number, buyer, left, currency }) => ({
          value: id,
          label: t("payments.deskPaymentOption", { number, buyer, left: f.money(left, currency) }),
        }))}
      />
      <TextField
        name="reference"
        id={id("reference")}
        label={t("payments.deskReference")}
        error={deed.error("reference")}
        defaultValue={deed.value("reference")}
        autoComplete="off"
        width="medium"
      />
      <NumberField
        name="amount"
        id={id("amount")}
        label={t("payments.deskAmount")}
        error={deed.error("amount")}
        defaultValue={deed.value("amount")}
      />
      <SelectField
        name="currency"
        id={id("currency")}
        label={t("payments.deskCurrency")}
        error={deed.error("currency")}
        defaultValue={deed.value("currency", only?.currency ?? "USD")}
        width="short"
        options={currencies.map((currency) => ({ value: currency, label: currency }))}
      />
      <FormActions>
        <Button>{t("payments.deskRecordButton")}</Button>
      </FormActions>
    </form>
  );
}
