import type { Scope } from "#app/domain/programs/scopes.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxGroup } from "#app/ui/kit/choice-fields.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

type Props = {
  readonly companyId: string;
  readonly scopes: readonly Scope[];
  readonly formToken: string;
};

/** A key for one program, with only what it needs ticked. */
export function KeyForm({ companyId, scopes, formToken }: Props) {
  const { lang, t } = useWords();
  const deed = useDeed("create-api-key");
  const labels = { name: t("programs.keyName"), "scopes[]": t("programs.scopesLabel") };
  return (
    <form
      method="post"
      name="create-api-key"
      action={pathsIn(lang).company.api()}
      className="form"
      noValidate
    >
      <DeedErrors deed={deed} labels={labels} />
      <HiddenField name="company" value={companyId} />
      <HiddenField name="formToken" value={formToken} />
      <TextField
        name="name"
        label={labels.name}
        hint={t("programs.keyNameHint")}
        autoComplete="off"
        maxLength={80}
        required
        defaultValue={deed.value("name")}
        error={deed.error("name")}
      />
      <CheckboxGroup
        name="scopes[]"
        label={labels["scopes[]"]}
        choices={scopes.map((value) => ({ value, label: t(`programs.scope_${value}`), hint: value }))}
        defaultValues={deed.values("scopes[]")}
        error={deed.error("scopes[]")}
      />
      <FormActions>
        <Button tone="primary">{t("programs.createKey")}</Button>
      </FormActions>
    </form>
  );
}
