import { useWords } from "#app/i18n/context.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { DateField } from "#app/ui/kit/text-field.tsx";

/** Chooses the days that a page of the books shows; its state is the address. */
export function PeriodForm({
  action,
  from,
  to,
  company = null,
}: {
  readonly action: string;
  /** The company it is about, where the address names one. */
  readonly company?: string | null;
  readonly from: string;
  readonly to: string;
}) {
  const { t } = useWords();
  return (
    <search>
      <form method="get" action={action} className="my-6 flex flex-wrap items-end gap-3">
        {company === null ? null : <HiddenField name="company" value={company} />}
        <DateField name="from" label={t("bank.periodFrom")} defaultValue={from} />
        <DateField name="to" label={t("bank.periodTo")} defaultValue={to} />
        <div>
          <Button icon="search">{t("bank.periodButton")}</Button>
        </div>
      </form>
    </search>
  );
}
