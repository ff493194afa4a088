import type { ProfileField } from "#app/domain/companies/profile.ts";
import type { T } from "#app/i18n/translate.ts";

/** What the fields of the profile are called, for the summary of what is wrong. */
export function profileLabels(t: T): Readonly<Record<string, string>> {
  const checked: Record<ProfileField, string> = {
    legalName: t("company.field_legalName"),
    country: t("company.field_country"),
    taxNumber: t("company.field_taxNumber"),
    address: t("company.field_address"),
    iban: t("company.field_iban"),
    bic: t("company.field_bic"),
    bankName: t("company.field_bankName"),
    papers: t("company.field_papers"),
  };
  return {
    ...checked,
    beneficiary: t("profile.beneficiary"),
    phone: t("company.field_phone"),
    contactName: t("profile.contactName"),
    contactEmail: t("profile.contactEmail"),
    about: t("company.field_about"),
    region: t("company.field_region"),
    businessType: t("company.businessType"),
    site: t("profile.siteField"),
    siteAreaHa: t("profile.siteArea"),
    "declares[]": t("profile.declares"),
    kind: t("profile.paperKind"),
    number: t("profile.paperNumber"),
    issuer: t("profile.paperIssuer"),
    issuedOn: t("profile.paperIssuedOn"),
    validUntil: t("profile.paperValidUntil"),
    file: t("profile.paperFile"),
  };
}
