import { useWords } from "#app/i18n/context.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { DateField } from "#app/ui/kit/text-field.tsx";

/** Chooses the days that a page of the books shows; its state is the address. */
export function PeriodForm({
  action,
  from,
  to,
}: {
  readonly action: string;
  readonly from: string;
  readonly to: string;
}) {
  const { t } = useWords();
  return (
    <search>
      <form method="get" action={action} className="my-6 flex flex-wrap items-end gap-3">
        <DateField name="from" label={t("bank.periodFrom")} defaultValue={from} />
        <DateField name="to" label={t("bank.periodTo")} defaultValue={to} />
        <div>
          <Button icon="search">{t("bank.periodButton")}</Button>
        </div>
      </form>
    </search>
  );
}
