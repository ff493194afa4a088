import { companyKinds } from "#app/domain/actor.ts";
import { countries } from "#app/domain/tax-number.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxField, RadioGroup } from "#app/ui/kit/choice-fields.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

const kindWords = {
  producer: { label: "account.kindProducer", hint: "account.kindProducerHint" },
  buyer: { label: "account.kindBuyer", hint: "account.kindBuyerHint" },
} as const;

/** A person and their company in one form. */
export function SignUpForm({ backTo }: { readonly backTo?: string | undefined }) {
  const { lang, t } = useWords();
  const deed = useDeed("sign-up");
  const text = (name: string) => ({ name, defaultValue: deed.value(name), error: deed.error(name) });
  return (
    <form method="post" name="sign-up" className="form" noValidate>
      <DeedErrors
        deed={deed}
        labels={{
          companyKind: t("account.yourCompany"),
          companyName: t("account.companyName"),
          country: t("account.country"),
          taxNumber: t("account.taxNumber"),
          name: t("account.name"),
          email: t("account.email"),
          password: t("account.password"),
          terms: t("account.terms"),
        }}
      />
      <Section id="company" title={t("account.yourCompany")}>
        <div className="form">
          <RadioGroup
            name="companyKind"
            label={t("account.companyKind")}
            defaultValue={deed.value("companyKind")}
            error={deed.error("companyKind")}
            choices={companyKinds.map((kind) => ({
              value: kind,
              label: t(kindWords[kind].label),
              hint: t(kindWords[kind].hint),
            }))}
          />
          <TextField
            {...text("companyName")}
            label={t("account.companyName")}
            hint={t("account.companyNameHint")}
            autoComplete="organization"
            required
          />
          <SelectField
            {...text("country")}
            label={t("account.country")}
            placeholder={t("account.choose")}
            width="medium"
            required
            options={countries.map((value) => ({ value, label: t(`account.country${value}`) }))}
          />
          <TextField
            {...text("taxNumber")}
            label={t("account.taxNumber")}
            hint={t("account.taxNumberHint")}
            autoComplete="off"
            width="medium"
            figures
            required
          />
        </div>
      </Section>
      <Section id="you" title={t("account.you")}>
        <div className="form">
          <TextField
            {...text("name")}
            label={t("account.name")}
            hint={t("account.nameHint")}
            autoComplete="name"
            required
          />
          <TextField
            {...text("email")}
            label={t("account.email")}
            type="email"
            autoComplete="email"
            required
          />
          <TextField
            name="password"
            label={t("account.password")}
            hint={t("account.passwordHint")}
            error={deed.error("password")}
            type="password"
            autoComplete="new-password"
            required
          />
          <CheckboxField
            name="terms"
            label={t("account.terms")}
            hint={t("account.termsHint")}
            defaultChecked={deed.value("terms") !== ""}
            error={deed.error("terms") === undefined ? undefined : t("forms.termsRequired")}
            required
          />
        </div>
      </Section>
      <FormActions>
        <Button tone="primary">{t("account.signUpButton")}</Button>
      </FormActions>
      <p>
        {t("account.haveAccount")} <a href={pathsIn(lang).signIn(backTo)}>{t("account.signInButton")}</a>
      </p>
    </form>
  );
}
