import { savedSteps } from "#app/domain/companies/steps.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { FileField } from "#app/ui/kit/file-field.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import type { Profile } from "./profile-fields.tsx";
import { ProfileFields } from "./profile-fields.tsx";
import { profileLabels } from "./profile-labels.ts";
import type { Region } from "./region-name.ts";

type Props = {
  readonly company: Profile;
  readonly regions: readonly Region[];
  /** Whether what staff check can still be changed. */
  readonly identityOpen: boolean;
};

/** The whole profile in one form, for those who have everything at hand. */
export function CompanyForm(props: Props) {
  const { company, identityOpen } = props;
  const { lang, t } = useWords();
  const deed = useDeed("save-company");
  return (
    <form
      method="post"
      name="save-company"
      action={pathsIn(lang).company.home()}
      encType="multipart/form-data"
      className="stack"
      noValidate
    >
      <DeedErrors deed={deed} labels={profileLabels(t)} />
      {savedSteps.map((step) => (
        <Section
          key={step}
          id={step}
          title={t(`profile.step_${step}`)}
          lead={step === "identity" && !identityOpen ? t("company.lockedHint") : leadOf(step)}
        >
          <div className="form">
            <ProfileFields {...props} step={step} deed={deed} />
          </div>
        </Section>
      ))}
      <div className="form">
        <FileField
          name="papers"
          label={t("company.papersAdd")}
          hint={t("company.papersHint")}
          optional={t("common.optional")}
          accept="application/pdf,image/jpeg,image/png"
          multiple
          error={deed.error("papers")}
        />
        <HiddenField name="company" value={company.id} />
        <FormActions>
          <Button>{t("company.saveButton")}</Button>
        </FormActions>
      </div>
    </form>
  );

  function leadOf(step: (typeof savedSteps)[number]) {
    return step === "bank" ? t("company.bankLead") : t(`profile.lead_${step}`);
  }
}
