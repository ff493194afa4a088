import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

/** E-mail address and password. */
export function SignInForm({ backTo }: { readonly backTo?: string | undefined }) {
  const { lang, t } = useWords();
  const deed = useDeed("sign-in");
  const paths = pathsIn(lang);
  return (
    <form method="post" name="sign-in" className="form" noValidate>
      <DeedErrors deed={deed} labels={{ email: t("account.email"), password: t("account.password") }} />
      <TextField
        name="email"
        label={t("account.email")}
        type="email"
        autoComplete="username"
        required
        defaultValue={deed.value("email")}
        error={deed.error("email")}
      />
      <TextField
        name="password"
        label={t("account.password")}
        type="password"
        autoComplete="current-password"
        required
        error={deed.error("password")}
      />
      <FormActions>
        <Button tone="primary">{t("account.signInButton")}</Button>
        <a href={paths.forgotPassword()}>{t("account.forgotLink")}</a>
      </FormActions>
      <p>
        {t("account.noAccount")} <a href={paths.signUp(backTo)}>{t("common.signUp")}</a>
      </p>
    </form>
  );
}
