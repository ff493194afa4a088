import { useWords } from "#app/i18n/context.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";

type Props = { readonly company: { readonly legalName: string; readonly beneficiary: string } };

/** The account's holder is called otherwise than the company: said, never refused. */
export function BeneficiaryWarning({ company }: Props) {
  const { t } = useWords();
  return (
    <Notice kind="warning" title={t("profile.beneficiaryTitle")}>
      <p data-warning="beneficiary-differs">
        {t("profile.beneficiaryText", { company: company.legalName, holder: company.beneficiary })}
      </p>
    </Notice>
  );
}
