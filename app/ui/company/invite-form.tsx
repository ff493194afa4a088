import type { CompanyKind } from "#app/domain/actor.ts";
import { companyRoles } from "#app/domain/actor.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { RadioGroup } from "#app/ui/kit/choice-fields.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import { roleTitles } from "./role-titles.ts";

type Props = { readonly company: { readonly id: string; readonly kind: CompanyKind } };

/** A colleague's address and what they will be. */
export function InviteForm({ company }: Props) {
  const { lang, t } = useWords();
  const deed = useDeed("invite-member");
  return (
    <form
      method="post"
      name="invite-member"
      action={pathsIn(lang).company.team()}
      className="form"
      noValidate
    >
      <DeedErrors deed={deed} labels={{ email: t("company.teamEmail"), role: t("team.role") }} />
      <HiddenField name="company" value={company.id} />
      <TextField
        name="email"
        label={t("company.teamEmail")}
        type="email"
        autoComplete="off"
        required
        defaultValue={deed.value("email")}
        error={deed.error("email")}
      />
      <RadioGroup
        name="role"
        label={t("team.role")}
        defaultValue={deed.value("role", "manager")}
        error={deed.error("role")}
        choices={companyRoles.map((value) => ({
          value,
          label: t(roleTitles[value].label),
          hint: t(roleTitles[value].hints[company.kind]),
        }))}
      />
      <FormActions>
        <Button tone="primary">{t("team.inviteButton")}</Button>
      </FormActions>
    </form>
  );
}
