import type { CompanyKind } from "#app/domain/actor.ts";
import { printIban } from "#app/domain/bank-account.ts";
import type { BusinessType } from "#app/domain/company-checks.ts";
import { useWords } from "#app/i18n/context.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import type { Region } from "./region-name.ts";
import { regionName } from "./region-name.ts";

type Props = {
  readonly company: {
    readonly kind: CompanyKind;
    readonly country: string;
    readonly legalName: string;
    readonly taxNumber: string;
    readonly address: string;
    readonly iban: string;
    readonly bic: string;
    readonly bankName: string;
    readonly phone: string;
    readonly about: string;
    readonly businessType: BusinessType | null;
  };
  readonly region: Region | null;
};

/** A company's profile, to be read. */
export function CompanyFacts({ company, region }: Props) {
  const { lang, t } = useWords();
  const facts = [
    { term: t("company.field_legalName"), details: company.legalName },
    {
      term: t("company.field_country"),
      details: t(company.country === "BY" ? "account.countryBY" : "account.countryAZ"),
    },
    {
      term: t(company.country === "BY" ? "company.taxNumberBY" : "company.taxNumberAZ"),
      details: company.taxNumber,
    },
    { term: t("company.field_address"), details: company.address },
    { term: t("company.field_phone"), details: company.phone },
    ...(company.kind === "producer"
      ? [
          {
            term: t("company.businessRole"),
            details: company.businessType === null ? "" : t(`company.business_${company.businessType}`),
          },
          { term: t("company.field_region"), details: region === null ? "" : regionName(region, lang) },
        ]
      : []),
    { term: t("company.field_about"), details: company.about },
    { term: t("company.field_iban"), details: printIban(company.iban) },
    { term: t("company.field_bic"), details: company.bic },
    { term: t("company.field_bankName"), details: company.bankName },
  ];
  return (
    <DescriptionList
      items={facts.map(({ term, details }) => ({
        term,
        details:
          details === "" ? (
            <span className="text-muted">—</span>
          ) : (
            <span className="whitespace-pre-line">{details}</span>
          ),
      }))}
    />
  );
}
