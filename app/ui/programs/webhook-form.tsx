import type { WebhookEvent } from "#app/domain/programs/webhook-events.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxGroup } from "#app/ui/kit/choice-fields.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

type Props = { readonly companyId: string; readonly events: readonly WebhookEvent[] };

/** An address that is to be told, and of what. */
export function WebhookForm({ companyId, events }: Props) {
  const { lang, t } = useWords();
  const deed = useDeed("add-webhook");
  const labels = { url: t("programs.address"), "events[]": t("programs.eventsLabel") };
  return (
    <form
      method="post"
      name="add-webhook"
      action={pathsIn(lang).company.apiCommand("add-webhook")}
      className="form"
      noValidate
    >
      <DeedErrors deed={deed} labels={labels} />
      <HiddenField name="company" value={companyId} />
      <TextField
        name="url"
        type="url"
        label={labels.url}
        hint={t("programs.addressHint")}
        autoComplete="off"
        maxLength={500}
        required
        defaultValue={deed.value("url")}
        error={deed.error("url")}
      />
      <CheckboxGroup
        name="events[]"
        label={labels["events[]"]}
        choices={events.map((value) => ({ value, label: t(`programs.event_${value}`), hint: value }))}
        defaultValues={deed.values("events[]", events)}
        error={deed.error("events[]")}
      />
      <FormActions>
        <Button>{t("programs.addWebhook")}</Button>
      </FormActions>
    </form>
  );
}
