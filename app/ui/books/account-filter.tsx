import { useWords } from "#app/i18n/context.tsx";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { DateField, TextField } from "#app/ui/kit/text-field.tsx";

type Props = {
  readonly action: string;
  readonly asked: Readonly<Record<"from" | "to" | "currency" | "order" | "company", string>>;
  readonly byCompany: boolean;
};

/** By what an account is narrowed: a plain form that answers with an address. */
export function AccountFilter({ action, asked, byCompany }: Props) {
  const { t } = useWords();
  return (
    <search>
      <form method="get" action={action} className="my-6 print-hidden">
        <HiddenField name="currency" value={asked.currency} />
        <div className="form-grid">
          <DateField name="from" label={t("bank.periodFrom")} defaultValue={asked.from} width="full" />
          <DateField name="to" label={t("bank.periodTo")} defaultValue={asked.to} width="full" />
          <TextField
            name="order"
            label={t("books.filterOrder")}
            hint={t("books.filterOrderHint")}
            defaultValue={asked.order}
          />
          {byCompany ? (
            <TextField
              name="company"
              label={t("books.filterCompany")}
              hint={t("books.filterCompanyHint")}
              defaultValue={asked.company}
            />
          ) : null}
        </div>
        <FormActions>
          <Button icon="search">{t("bank.periodButton")}</Button>
          {asked.order === "" && asked.company === "" ? null : (
            <ButtonLink href={`${action}?currency=${asked.currency}&from=${asked.from}&to=${asked.to}`}>
              {t("books.filterClear")}
            </ButtonLink>
          )}
        </FormActions>
      </form>
    </search>
  );
}
