import { useWords } from "#app/i18n/context.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { DateField } from "#app/ui/kit/text-field.tsx";

/** Asks for the trial balance of a day; its state is the address. */
export function TrialForm({ action, at }: { readonly action: string; readonly at: string }) {
  const { t } = useWords();
  return (
    <search>
      <form method="get" action={action} className="my-6 flex flex-wrap items-end gap-3">
        <DateField name="at" label={t("books.trialAt")} defaultValue={at} />
        <div>
          <Button>{t("books.trialShow")}</Button>
        </div>
      </form>
    </search>
  );
}
