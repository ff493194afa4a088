import type { Currency } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { RadioGroup } from "#app/ui/kit/choice-fields.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import type { CardVerdict } from "./card-denied.ts";
import { cardDenied } from "./card-denied.ts";

type Props = {
  readonly number: string;
  readonly currency: Currency;
  readonly payable: {
    readonly left: bigint;
    readonly card: CardVerdict;
    readonly processing: boolean;
    readonly method: string;
  };
};

/** How the buyer pays what is due now: by card, where that is allowed, or by bank. */
export function PayForm({ number, currency, payable }: Props) {
  const { lang, t, f } = useWords();
  const deed = useDeed("pay");
  if (payable.processing) return <Notice kind="info">{t("payments.payProcessing")}</Notice>;
  const { allowed } = payable.card;
  const chosen = payable.method === "card" && allowed ? "card" : "bank_transfer";
  return (
    <form
      method="post"
      name="pay"
      action={pathsIn(lang).buyer.orderCommand(number, "pay")}
      className="stack"
      // The answer leads to another site.
      data-hard
      noValidate
    >
      <DeedErrors deed={deed} />
      <RadioGroup
        name="paymentMethod"
        label={t("payments.payMethod")}
        error={deed.error("paymentMethod")}
        defaultValue={deed.value("paymentMethod", chosen)}
        choices={[
          {
            value: "card",
            label: t("payments.payCard"),
            hint: allowed
              ? t("payments.payCardHint")
              : `${t("payments.payCardDenied")} ${cardDenied(payable.card, t)}`,
            disabled: !allowed,
          },
          { value: "bank_transfer", label: t("payments.payBank"), hint: t("payments.payBankHint") },
        ]}
      />
      <FormActions>
        <Button tone="primary">{t("payments.payTitle", { amount: f.money(payable.left, currency) })}</Button>
      </FormActions>
    </form>
  );
}

/** The buyer's word that the transfer is on its way. */
export function ReportForm({ number }: { readonly number: string }) {
  const { lang, t } = useWords();
  const deed = useDeed("report-payment");
  return (
    <form
      method="post"
      name="report-payment"
      action={pathsIn(lang).buyer.orderCommand(number, "report-payment")}
      className="stack mt-4"
    >
      <DeedErrors deed={deed} />
      <FormActions>
        <Button icon="check">{t("payments.reportButton")}</Button>
      </FormActions>
      <p className="text-muted">{t("payments.reportHint")}</p>
    </form>
  );
}
