import type { CompanyKind } from "#app/domain/actor.ts";
import { toHectares } from "#app/domain/area.ts";
import { printIban } from "#app/domain/bank-account.ts";
import type { BusinessType, CompanyCheckKind } from "#app/domain/company-checks.ts";
import { declarable } from "#app/domain/company-checks.ts";
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
    readonly beneficiary: string;
    readonly contactName: string;
    readonly contactEmail: string;
    readonly site: string;
    readonly siteAreaM2: bigint | null;
    readonly declares: readonly CompanyCheckKind[];
  };
  readonly region: Region | null;
};

/** A company's profile, to be read. */
export function CompanyFacts({ company, region }: Props) {
  const { lang, t, f } = useWords();
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
    {
      term: t("profile.contactsTitle"),
      details: [company.contactName, company.phone, company.contactEmail]
        .filter((part) => part !== "")
        .join("\n"),
    },
    ...(company.kind === "producer"
      ? [
          {
            term: t("company.businessRole"),
            details: company.businessType === null ? "" : t(`company.business_${company.businessType}`),
          },
          { term: t("company.field_region"), details: region === null ? "" : regionName(region, lang) },
          {
            term: t("profile.siteField"),
            details: [
              company.site,
              company.siteAreaM2 === null
                ? ""
                : `${f.number(Number(toHectares(company.siteAreaM2)), { max: 4 })}\u00a0${t("profile.hectares")}`,
            ]
              .filter((part) => part !== "")
              .join(", "),
          },
        ]
      : [
          {
            term: t("profile.declares"),
            details: declarable.buyer
              .filter((kind) => company.declares.includes(kind))
              .map((kind) => t(`profile.declare_${kind}`))
              .join("\n"),
          },
        ]),
    { term: t("company.field_about"), details: company.about },
    { term: t("company.field_iban"), details: printIban(company.iban) },
    { term: t("company.field_bic"), details: company.bic },
    { term: t("company.field_bankName"), details: company.bankName },
    { term: t("profile.beneficiary"), details: company.beneficiary },
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
