import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

/** Asks for a link that sets a new password. */
export function ForgotPasswordForm() {
  const { lang, t } = useWords();
  const deed = useDeed("forgot-password");
  return (
    <form method="post" name="forgot-password" className="form" noValidate>
      <DeedErrors deed={deed} />
      <TextField
        name="email"
        label={t("account.email")}
        type="email"
        autoComplete="username"
        required
        defaultValue={deed.value("email")}
        error={deed.error("email")}
      />
      <FormActions>
        <Button tone="primary">{t("account.forgotButton")}</Button>
        <a href={pathsIn(lang).signIn()}>{t("account.signInButton")}</a>
      </FormActions>
    </form>
  );
}
