import { deedGroups } from "#app/domain/audit/deeds.ts";
import { recordSubjects } from "#app/domain/audit/readers.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { RecordPage } from "#app/queries/record.server.ts";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { DateField, TextField } from "#app/ui/kit/text-field.tsx";
import { deedText, subjectText } from "./record-words.ts";

const groups = ["company", "listing", "order", "money", "person"] as const;

/** By what the record is narrowed: a plain form that answers with an address. */
export function RecordFilterForm({ filter, subjects }: Pick<RecordPage, "filter" | "subjects">) {
  const { lang, t } = useWords();
  const { desk } = pathsIn(lang);
  return (
    <form method="get" action={desk.audit()} className="record-filter print-hidden">
      <div className="form-grid">
        <TextField
          name="person"
          label={t("record.person")}
          hint={t("record.personHint")}
          defaultValue={filter.person}
        />
        <TextField
          name="company"
          label={t("record.company")}
          hint={t("record.companyHint")}
          defaultValue={filter.company}
        />
        <TextField
          name="number"
          label={t("record.number")}
          hint={t("record.numberHint")}
          defaultValue={filter.number}
        />
        <SelectField
          name="subject"
          label={t("record.subject")}
          placeholder={t("record.any")}
          defaultValue={filter.subject}
          options={(subjects ?? recordSubjects).map((value) => ({ value, label: subjectText(value, t) }))}
        />
        <SelectField
          name="deed"
          label={t("record.deed")}
          placeholder={t("record.any")}
          defaultValue={filter.deed}
          options={groups.map((group) => ({
            label: t(`record.group_${group}`),
            options: deedGroups[group].map((value) => ({ value, label: deedText(value, t) })),
          }))}
        />
        <TextField name="text" type="search" label={t("record.text")} defaultValue={filter.text} />
        <DateField name="from" label={t("record.from")} defaultValue={filter.from ?? ""} width="full" />
        <DateField name="to" label={t("record.to")} defaultValue={filter.to ?? ""} width="full" />
      </div>
      <FormActions>
        <Button icon="filter">{t("record.show")}</Button>
        <ButtonLink tone="quiet" href={desk.audit()}>
          {t("record.clear")}
        </ButtonLink>
      </FormActions>
    </form>
  );
}
