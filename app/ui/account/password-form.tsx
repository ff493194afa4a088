import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

/** The present password and a new one. */
export function PasswordForm({ email }: { readonly email: string }) {
  const { lang, t } = useWords();
  const deed = useDeed("change-password");
  return (
    <form
      method="post"
      name="change-password"
      action={pathsIn(lang).accountCommand("change-password")}
      className="form"
      data-hard
      noValidate
    >
      <DeedErrors
        deed={deed}
        labels={{ currentPassword: t("account.currentPassword"), newPassword: t("account.newPassword") }}
      />
      <input type="hidden" name="username" value={email} autoComplete="username" />
      <TextField
        name="currentPassword"
        label={t("account.currentPassword")}
        type="password"
        autoComplete="current-password"
        required
        error={deed.error("currentPassword")}
      />
      <TextField
        name="newPassword"
        label={t("account.newPassword")}
        hint={t("account.passwordHint")}
        type="password"
        autoComplete="new-password"
        required
        error={deed.error("newPassword")}
      />
      <FormActions>
        <Button>{t("account.changePasswordButton")}</Button>
      </FormActions>
    </form>
  );
}
