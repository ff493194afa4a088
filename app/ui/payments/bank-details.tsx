import { printIban } from "#app/domain/bank-account.ts";
import type { Currency } from "#app/domain/money.ts";
import { printReference } from "#app/domain/payments/reference.ts";
import { useWords } from "#app/i18n/context.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { Amount } from "./amount.tsx";

type Props = {
  readonly proforma: {
    readonly number: string;
    readonly reference: string;
    readonly seller: string;
    readonly payTo: {
      readonly beneficiary: string;
      readonly iban: string;
      readonly bic: string;
      readonly bankName: string;
    } | null;
  };
  readonly left: bigint;
  readonly currency: Currency;
};

/** What to write into a payment order, by which the money finds its order. */
export function BankDetails({ proforma, left, currency }: Props) {
  const { t } = useWords();
  const { payTo } = proforma;
  if (payTo === null) return <Notice kind="warning">{t("payments.bankMissing", { currency })}</Notice>;
  return (
    <div className="stack">
      <DescriptionList
        items={[
          {
            term: t("payments.bankReference"),
            details: (
              <>
                <strong className="figure">{printReference(proforma.reference)}</strong>
                <span className="block text-muted">{t("payments.bankReferenceHint")}</span>
              </>
            ),
          },
          { term: t("payments.amount"), details: <Amount amount={left} currency={currency} /> },
          { term: t("payments.bankBeneficiary"), details: payTo.beneficiary },
          {
            term: t("payments.bankAccount"),
            details: <span className="figure">{printIban(payTo.iban)}</span>,
          },
          { term: t("payments.bankBic"), details: payTo.bic },
          { term: t("payments.bankName"), details: payTo.bankName },
          { term: t("payments.bankSeller"), details: proforma.seller },
        ]}
      />
      <p className="text-muted">{t("payments.bankAgent")}</p>
    </div>
  );
}
