import type { CompanyKind } from "#app/domain/actor.ts";
import { toHectares } from "#app/domain/area.ts";
import { printIban } from "#app/domain/bank-account.ts";
import type { SavedStep } from "#app/domain/companies/steps.ts";
import type { BusinessType, CompanyCheckKind } from "#app/domain/company-checks.ts";
import { businessTypes, declarable } from "#app/domain/company-checks.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Deed } from "#app/ui/forms/use-deed.ts";
import { CheckboxGroup } from "#app/ui/kit/choice-fields.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { NumberField, TextField } from "#app/ui/kit/text-field.tsx";
import type { Region } from "./region-name.ts";
import { regionName } from "./region-name.ts";

export type Profile = {
  readonly id: string;
  readonly kind: CompanyKind;
  readonly country: string;
  readonly legalName: string;
  readonly taxNumber: string;
  readonly address: string;
  readonly iban: string;
  readonly bic: string;
  readonly bankName: string;
  readonly beneficiary: string;
  readonly phone: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly about: string;
  readonly regionSlug: string | null;
  readonly businessType: BusinessType | null;
  readonly site: string;
  readonly siteAreaM2: bigint | null;
  readonly declares: readonly CompanyCheckKind[];
};

type Props = {
  readonly step: SavedStep;
  readonly company: Profile;
  readonly regions: readonly Region[];
  /** Whether what staff check can still be changed. */
  readonly identityOpen: boolean;
  readonly deed: Deed;
};

type TextName =
  | "legalName"
  | "taxNumber"
  | "address"
  | "iban"
  | "bic"
  | "bankName"
  | "beneficiary"
  | "phone"
  | "contactName"
  | "contactEmail"
  | "about"
  | "site";

/** The fields of one step of the profile. */
export function ProfileFields(props: Props) {
  switch (props.step) {
    case "identity":
      return <IdentityFields {...props} />;
    case "activity":
      return props.company.kind === "producer" ? <ProducerFields {...props} /> : <BuyerFields {...props} />;
    case "contacts":
      return <ContactFields {...props} />;
    case "bank":
      return <BankFields {...props} />;
  }
}

const textOf =
  ({ deed, company }: Props) =>
  (name: TextName) => ({ name, defaultValue: deed.value(name, company[name]), error: deed.error(name) });

function IdentityFields(props: Props) {
  const { t } = useWords();
  const text = textOf(props);
  const checked = { readOnly: !props.identityOpen };
  return (
    <>
      <TextField {...text("legalName")} {...checked} label={t("company.field_legalName")} required />
      <TextField
        {...text("taxNumber")}
        {...checked}
        label={t(props.company.country === "BY" ? "company.taxNumberBY" : "company.taxNumberAZ")}
        width="medium"
        figures
        required
      />
      <TextArea {...text("address")} {...checked} label={t("company.field_address")} rows={2} />
    </>
  );
}

function ProducerFields(props: Props) {
  const { deed, company, regions } = props;
  const { lang, t } = useWords();
  const text = textOf(props);
  const area = company.siteAreaM2 === null ? "" : toHectares(company.siteAreaM2);
  return (
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
      <TextField
        {...text("site")}
        label={t("profile.siteField")}
        hint={t("profile.siteHint")}
        optional={t("common.optional")}
      />
      <NumberField
        name="siteAreaHa"
        label={t("profile.siteArea")}
        unit={t("profile.hectares")}
        optional={t("common.optional")}
        defaultValue={deed.value("siteAreaHa", area)}
        error={deed.error("siteAreaHa")}
      />
      <AboutField {...props} />
    </>
  );
}

function BuyerFields(props: Props) {
  const { deed, company } = props;
  const { t } = useWords();
  return (
    <>
      <CheckboxGroup
        name="declares[]"
        label={t("profile.declares")}
        hint={t("profile.declaresHint")}
        error={deed.error("declares[]")}
        defaultValues={deed.values("declares[]", company.declares)}
        choices={declarable.buyer.map((kind) => ({ value: kind, label: t(`profile.declare_${kind}`) }))}
      />
      <AboutField {...props} />
    </>
  );
}

function AboutField(props: Props) {
  const { t } = useWords();
  return (
    <TextArea
      {...textOf(props)("about")}
      label={t("company.field_about")}
      hint={t("company.aboutHint")}
      optional={t("common.optional")}
      rows={5}
    />
  );
}

function ContactFields(props: Props) {
  const { t } = useWords();
  const text = textOf(props);
  return (
    <>
      <TextField
        {...text("contactName")}
        label={t("profile.contactName")}
        optional={t("common.optional")}
        autoComplete="name"
      />
      <TextField
        {...text("phone")}
        label={t("company.field_phone")}
        hint={t("profile.phoneHint")}
        optional={t("common.optional")}
        type="tel"
        autoComplete="tel"
        width="medium"
      />
      <TextField
        {...text("contactEmail")}
        label={t("profile.contactEmail")}
        optional={t("common.optional")}
        type="email"
        autoComplete="email"
      />
    </>
  );
}

function BankFields(props: Props) {
  const { t } = useWords();
  const text = textOf(props);
  const checked = { readOnly: !props.identityOpen, autoComplete: "off", spellCheck: false };
  const iban = text("iban");
  return (
    <>
      <TextField
        {...iban}
        {...checked}
        defaultValue={props.deed.refused ? iban.defaultValue : printIban(iban.defaultValue)}
        label={t("company.field_iban")}
        hint={t("profile.ibanHint")}
        figures
      />
      <TextField {...text("bic")} {...checked} label={t("company.field_bic")} width="medium" figures />
      <TextField {...text("bankName")} {...checked} label={t("company.field_bankName")} />
      <TextField
        {...text("beneficiary")}
        {...checked}
        label={t("profile.beneficiary")}
        hint={t("profile.beneficiaryHint")}
        optional={t("common.optional")}
      />
    </>
  );
}
