import { languages } from "#app/domain/language.ts";
import { useWords } from "#app/i18n/context.tsx";
import { languageNames } from "#app/i18n/language-names.ts";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

type Props = { readonly name: string; readonly personLang: string };

/** The person's name and the language the house writes to them in. */
export function ProfileForm({ name, personLang }: Props) {
  const { lang, t } = useWords();
  const deed = useDeed("save-profile");
  return (
    <form
      method="post"
      name="save-profile"
      action={pathsIn(lang).accountCommand("save-profile")}
      className="form"
      data-hard
      noValidate
    >
      <DeedErrors deed={deed} />
      <TextField
        name="name"
        label={t("account.name")}
        hint={t("account.nameHint")}
        autoComplete="name"
        required
        defaultValue={deed.value("name", name)}
        error={deed.error("name")}
      />
      <SelectField
        name="lang"
        label={t("account.language")}
        width="medium"
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        defaultValue={deed.value("lang", personLang)}
        error={deed.error("lang")}
      />
      <FormActions>
        <Button tone="primary">{t("common.save")}</Button>
      </FormActions>
    </form>
  );
}
