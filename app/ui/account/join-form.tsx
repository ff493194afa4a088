import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxField } from "#app/ui/kit/choice-fields.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

type Props = { readonly token: string; readonly email: string };

/** An account for somebody who was invited: their name and a password. The address is the invitation's. */
export function JoinForm({ token, email }: Props) {
  const { lang, t } = useWords();
  const deed = useDeed("sign-up");
  return (
    <form
      method="post"
      name="sign-up"
      action={pathsIn(lang).invitationCommand(token, "sign-up")}
      className="form"
      noValidate
    >
      <DeedErrors
        deed={deed}
        labels={{
          name: t("account.name"),
          password: t("account.password"),
          terms: t("account.terms"),
        }}
      />
      <TextField
        name="email"
        label={t("account.email")}
        type="email"
        autoComplete="username"
        defaultValue={email}
        readOnly
      />
      <TextField
        name="name"
        label={t("account.name")}
        hint={t("account.nameHint")}
        autoComplete="name"
        required
        defaultValue={deed.value("name")}
        error={deed.error("name")}
      />
      <TextField
        name="password"
        label={t("account.password")}
        hint={t("account.passwordHint")}
        type="password"
        autoComplete="new-password"
        required
        error={deed.error("password")}
      />
      <CheckboxField
        name="terms"
        label={t("account.terms")}
        hint={t("account.termsHint")}
        defaultChecked={deed.value("terms") !== ""}
        error={deed.error("terms") === undefined ? undefined : t("forms.termsRequired")}
        required
      />
      <FormActions>
        <Button tone="primary">{t("team.invitationSignUpButton")}</Button>
      </FormActions>
    </form>
  );
}
