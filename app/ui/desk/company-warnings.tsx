import type { CompanyState } from "#app/domain/actor.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { CompanyStateWord } from "#app/ui/company/company-state-word.tsx";
import { fieldMessage } from "#app/ui/forms/say.ts";
import { Notice } from "#app/ui/kit/notice.tsx";

type Other = { readonly id: string; readonly legalName: string; readonly state: CompanyState };

type Props = {
  readonly company: { readonly beneficiary: string };
  readonly warnings: {
    readonly namesakes: readonly Other[];
    readonly sharers: readonly Other[];
    readonly beneficiaryDiffers: boolean;
    readonly bank: string | null;
  };
};

/** What looks wrong with a company; it explains itself and decides nothing. */
export function CompanyWarnings({ company, warnings }: Props) {
  const { t } = useWords();
  const { namesakes, sharers, beneficiaryDiffers, bank } = warnings;
  return (
    <div className="stack mb-6">
      {namesakes.length === 0 ? null : (
        <Notice kind="warning" title={t("desk.companyNamesakes")}>
          <Others others={namesakes} warning="tax-number-shared" />
        </Notice>
      )}
      {sharers.length === 0 ? null : (
        <Notice kind="warning" title={t("profile.deskSharers")}>
          <Others others={sharers} warning="iban-shared" />
        </Notice>
      )}
      {beneficiaryDiffers ? (
        <Notice kind="warning" title={t("profile.deskBeneficiary")}>
          <p data-warning="beneficiary-differs">
            {t("profile.deskBeneficiaryText", { holder: company.beneficiary })}
          </p>
        </Notice>
      ) : null}
      {bank === null ? null : (
        <Notice kind="warning" title={t("profile.deskBank")}>
          <p data-warning="bank">{fieldMessage(bank, t)}</p>
        </Notice>
      )}
    </div>
  );
}

function Others({ others, warning }: { readonly others: readonly Other[]; readonly warning: string }) {
  const { lang } = useWords();
  return (
    <ul className="row-list" data-warning={warning}>
      {others.map((other) => (
        <li key={other.id}>
          <a href={pathsIn(lang).desk.company(other.id)}>{other.legalName}</a>
          <CompanyStateWord state={other.state} />
        </li>
      ))}
    </ul>
  );
}
