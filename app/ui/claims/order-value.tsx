import type { Currency, Minor } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { DeskClaimView } from "#app/queries/desk-claims.server.ts";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { Amount } from "../orders/amounts.tsx";

type Props = {
  readonly left: DeskClaimView["left"];
  readonly claim: { readonly worth: Minor };
  readonly currency: Currency;
};

/** What is asked and what is left of the order's value, for whoever settles. */
export function OrderValue({ left, claim, currency }: Props) {
  const { t } = useWords();
  const row = (term: string, amount: Minor) => ({
    term,
    details: <Amount amount={amount} currency={currency} />,
  });
  return (
    <div className="stack">
      {left.cardDisputed ? <Notice kind="warning">{t("claims.cardDisputed")}</Notice> : null}
      <DescriptionList
        items={[
          ...(claim.worth > 0n ? [row(t("claims.valueAsked"), claim.worth)] : []),
          row(t("claims.valueInvoiced"), left.invoiced),
          ...(left.credited > 0n ? [row(t("claims.valueCredited"), left.credited)] : []),
          ...(left.chargedBack > 0n ? [row(t("claims.valueTaken"), left.chargedBack)] : []),
          row(t("claims.valueLeft"), left.most),
        ]}
      />
    </div>
  );
}
