import type { CompanyKind } from "#app/domain/actor.ts";
import type { BusinessType } from "#app/domain/company-checks.ts";
import { businessTypes } from "#app/domain/company-checks.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { FileField } from "#app/ui/kit/file-field.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import type { Region } from "./region-name.ts";
import { regionName } from "./region-name.ts";

/** Fields whose names stand before what is wrong with them. */
const named = [
  "legalName",
  "taxNumber",
  "address",
  "iban",
  "bic",
  "bankName",
  "phone",
  "about",
  "papers",
  "region",
] as const;

type Props = {
  readonly company: {
    readonly id: string;
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
    readonly regionSlug: string | null;
    readonly businessType: BusinessType | null;
  };
  readonly regions: readonly Region[];
  /** Whether what staff check can still be changed. */
  readonly identityOpen: boolean;
};

/** The profile as its owner fills it in; can be left and resumed at any field. */
export function CompanyForm({ company, regions, identityOpen }: Props) {
  const { lang, t } = useWords();
  const deed = useDeed("save-company");
  const text = (
    name: "legalName" | "taxNumber" | "address" | "iban" | "bic" | "bankName" | "phone" | "about",
  ) => ({
    name,
    defaultValue: deed.value(name, company[name]),
    error: deed.error(name),
  });
  const labels = Object.fromEntries(named.map((name) => [name, t(`company.field_${name}`)]));
  const checked = { readOnly: !identityOpen };
  return (
    <form
      method="post"
      name="save-company"
      action={pathsIn(lang).company.home()}
      encType="multipart/form-data"
      className="stack"
      noValidate
    >
      <DeedErrors deed={deed} labels={labels} />
      <Section
        id="identity"
        title={t("company.identityTitle")}
        lead={identityOpen ? undefined : t("company.lockedHint")}
      >
        <div className="form">
          <TextField {...text("legalName")} {...checked} label={t("company.field_legalName")} required />
          <TextField
            {...text("taxNumber")}
            {...checked}
            label={t(company.country === "BY" ? "company.taxNumberBY" : "company.taxNumberAZ")}
            width="medium"
            figures
            required
          />
          <TextArea {...text("address")} {...checked} label={t("company.field_address")} rows={2} />
          <TextField
            {...text("phone")}
            label={t("company.field_phone")}
            hint={t("company.phoneHint")}
            optional={t("common.optional")}
            type="tel"
            autoComplete="tel"
            width="medium"
          />
          {company.kind === "producer" ? (
            <>
              <SelectField
                name="businessType"
                label={t("company.businessType")}
                placeholder={t("company.businessNone")}
                options={businessTypes.map((value) => ({ value, label: t(`company.business_${value}`) }))}
                defaultValue={deed.value("businessType", company.businessType ?? "")}
                error={deed.error("businessType")}
              />
              <SelectField
                name="region"
                label={t("company.field_region")}
                placeholder={t("company.regionNone")}
                width="medium"
                options={regions.map((region) => ({ value: region.slug, label: regionName(region, lang) }))}
                defaultValue={deed.value("region", company.regionSlug ?? "")}
                error={deed.error("region")}
              />
            </>
          ) : null}
          <TextArea
            {...text("about")}
            label={t("company.field_about")}
            hint={t("company.aboutHint")}
            optional={t("common.optional")}
            rows={5}
          />
        </div>
      </Section>
      <Section id="bank" title={t("company.bankTitle")} lead={t("company.bankLead")}>
        <div className="form">
          <TextField
            {...text("iban")}
            {...checked}
            label={t("company.field_iban")}
            autoComplete="off"
            spellCheck={false}
            figures
          />
          <TextField
            {...text("bic")}
            {...checked}
            label={t("company.field_bic")}
            autoComplete="off"
            spellCheck={false}
            width="medium"
            figures
          />
          <TextField {...text("bankName")} {...checked} label={t("company.field_bankName")} />
        </div>
      </Section>
      <div className="form">
        <FileField
          name="papers"
          label={t("company.papersAdd")}
          hint={t("company.papersHint")}
          optional={t("common.optional")}
          accept="application/pdf,image/jpeg,image/png"
          multiple
          error={deed.error("papers")}
        />
        <HiddenField name="company" value={company.id} />
        <FormActions>
          <Button tone="primary">{t("company.saveButton")}</Button>
        </FormActions>
      </div>
    </form>
  );
}
