import type { ChangeableField } from "#app/domain/companies/change.ts";
import { changeableFields } from "#app/domain/companies/change.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import { changeFieldText } from "./change-table.tsx";

type Props = {
  readonly company: { readonly id: string; readonly country: string };
  /** What stands, or waits already. */
  readonly figures: Readonly<Record<ChangeableField, string>>;
  readonly waits: boolean;
};

/** What an owner of a verified company wants to change, in one form: one change, one decision. */
export function ChangeForm({ company, figures, waits }: Props) {
  const { lang, t } = useWords();
  const deed = useDeed("change-company");
  const text = (name: ChangeableField) => ({
    name,
    label: changeFieldText(name, t),
    defaultValue: deed.value(name, figures[name]),
    error: deed.error(name),
  });
  const labels = Object.fromEntries(changeableFields.map((field) => [field, changeFieldText(field, t)]));
  return (
    <form
      method="post"
      name="change-company"
      action={pathsIn(lang).company.changes()}
      className="stack"
      noValidate
    >
      <DeedErrors deed={deed} labels={{ ...labels, currentPassword: t("companyChange.password") }} />
      {waits ? <p>{t("companyChange.replaces")}</p> : null}
      <HiddenField name="company" value={company.id} />
      <Section id="identity" title={t("companyChange.identity")}>
        <div className="form">
          <TextField {...text("legalName")} required />
          <TextField
            {...text("taxNumber")}
            label={t(company.country === "BY" ? "company.taxNumberBY" : "company.taxNumberAZ")}
            width="medium"
            figures
            required
          />
          <TextArea {...text("address")} rows={2} />
        </div>
      </Section>
      <Section id="bank" title={t("companyChange.bank")} lead={t("companyChange.bankLead")}>
        <div className="form">
          <TextField {...text("iban")} autoComplete="off" spellCheck={false} figures />
          <TextField {...text("bic")} autoComplete="off" spellCheck={false} width="medium" figures />
          <TextField {...text("bankName")} />
          <TextField
            {...text("beneficiary")}
            hint={t("companyChange.beneficiaryHint")}
            optional={t("common.optional")}
          />
          <TextField
            name="currentPassword"
            label={t("companyChange.password")}
            hint={t("companyChange.passwordHint")}
            type="password"
            autoComplete="current-password"
            error={deed.error("currentPassword")}
          />
        </div>
      </Section>
      <div className="form">
        <TextArea
          name="note"
          label={t("companyChange.note")}
          hint={t("companyChange.noteHint")}
          optional={t("common.optional")}
          defaultValue={deed.value("note")}
          error={deed.error("note")}
          rows={3}
        />
        <FormActions>
          <Button tone="primary">{t("companyChange.submit")}</Button>
        </FormActions>
      </div>
    </form>
  );
}
