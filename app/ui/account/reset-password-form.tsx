import { useWords } from "#app/i18n/context.tsx";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

/** The new password, by the link of a mail. */
export function ResetPasswordForm() {
  const { t } = useWords();
  const deed = useDeed("reset-password");
  return (
    <form method="post" name="reset-password" className="form" noValidate>
      <DeedErrors deed={deed} />
      <TextField
        name="password"
        label={t("account.newPassword")}
        hint={t("account.passwordHint")}
        type="password"
        autoComplete="new-password"
        required
        error={deed.error("password")}
      />
      <FormActions>
        <Button tone="primary">{t("account.resetButton")}</Button>
      </FormActions>
    </form>
  );
}
