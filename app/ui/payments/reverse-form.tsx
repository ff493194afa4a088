import { useWords } from "#app/i18n/context.tsx";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { NumberField, TextField } from "#app/ui/kit/text-field.tsx";
import type { ShownPayout } from "./payouts-table.tsx";

type Props = { readonly action: string; readonly payouts: readonly ShownPayout[] };

/** Takes a payout through the card provider back, because a refund needs it. */
export function ReverseForm({ action, payouts }: Props) {
  const { t, f } = useWords();
  const sent = useDeed("reverse-payout");
  const [only] = payouts;
  if (payouts.length === 0 && !sent.refused) return null;
  return (
    <Disclosure summary={t("bank.reverseOpen")} open={sent.refused}>
      <DeedForm
        name="reverse-payout"
        action={action}
        labels={{
          payout: t("bank.reversePayout"),
          amount: t("bank.reverseAmount"),
          reason: t("bank.reverseReason"),
        }}
      >
        {(deed, idOf) => (
          <>
            <p className="text-muted">{t("bank.reverseLead")}</p>
            <SelectField
              name="payout"
              id={idOf("payout")}
              label={t("bank.reversePayout")}
              error={deed.error("payout")}
              defaultValue={deed.value("payout", payouts.length === 1 ? (only?.id ?? "") : "")}
              placeholder={t("bank.matchChoose")}
              options={payouts.map(({ id, number, producer, amount, currency }) => ({
                value: id,
                label: t("bank.reverseOption", { number, producer, amount: f.money(amount, currency) }),
              }))}
            />
            <NumberField
              name="amount"
              id={idOf("amount")}
              label={t("bank.reverseAmount")}
              error={deed.error("amount")}
              defaultValue={deed.value("amount")}
            />
            <TextField
              name="reason"
              id={idOf("reason")}
              label={t("bank.reverseReason")}
              error={deed.error("reason")}
              defaultValue={deed.value("reason")}
              autoComplete="off"
            />
            <FormActions>
              <Button tone="danger">{t("bank.reverseButton")}</Button>
            </FormActions>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}
