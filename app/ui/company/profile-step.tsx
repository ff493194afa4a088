import type { ComponentProps } from "react";
import type { ProfileStep, SavedStep } from "#app/domain/companies/steps.ts";
import { profileSteps, stepAfter } from "#app/domain/companies/steps.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { BeneficiaryWarning } from "./beneficiary-warning.tsx";
import { CompanyFacts } from "./company-facts.tsx";
import { CompanyPapers } from "./company-papers.tsx";
import { CompanyStanding } from "./company-standing.tsx";
import { PaperForm } from "./paper-form.tsx";
import type { Profile } from "./profile-fields.tsx";
import { ProfileFields } from "./profile-fields.tsx";
import { profileLabels } from "./profile-labels.ts";
import { ProfileProgress } from "./profile-progress.tsx";

type Props = ComponentProps<typeof CompanyStanding> & {
  readonly step: ProfileStep;
  readonly doneSteps: readonly ProfileStep[];
  readonly company: Profile &
    ComponentProps<typeof CompanyStanding>["company"] &
    Pick<ComponentProps<typeof CompanyPapers>, "papers">;
  readonly regions: ComponentProps<typeof ProfileFields>["regions"];
  readonly identityOpen: boolean;
  readonly beneficiaryDiffers: boolean;
  readonly done: string | null;
  readonly replaces: string | null;
};

/** One step of the profile: saved alone, left and resumed at will. */
export function ProfileStepView(props: Props) {
  const { step, company, doneSteps, done } = props;
  const { lang, t } = useWords();
  const number = profileSteps.indexOf(step) + 1;
  return (
    <div data-company={company.id} data-state={company.state} data-profile-step={step}>
      <PageHeading
        eyebrow={`${company.legalName} · ${t("profile.stepOf", { number, all: profileSteps.length })}`}
        title={t(`profile.step_${step}`)}
        lead={step === "bank" ? t("company.bankLead") : t(`profile.lead_${step}`)}
      />
      <ProfileProgress done={doneSteps} current={step} />
      <div className="stack mb-6 mt-6">
        <Done done={done} />
        {props.beneficiaryDiffers && (step === "bank" || step === "papers" || step === "check") ? (
          <BeneficiaryWarning company={company} />
        ) : null}
      </div>
      <Body {...props} />
      <p className="mt-6">
        <a href={pathsIn(lang).company.home()}>{t("profile.leave")}</a>
      </p>
    </div>
  );
}

/** What has just happened, said once. */
export function Done({ done }: { readonly done: string | null }) {
  const { t } = useWords();
  const words = {
    saved: "company.savedText",
    sent: "company.sentText",
    paper: "profile.paperDone",
    removed: "profile.paperRemoved",
  } as const;
  const said = Object.entries(words).find(([name]) => name === done)?.[1];
  return said === undefined ? null : (
    <Notice kind="success" announce>
      {t(said)}
    </Notice>
  );
}

function Body(props: Props) {
  const { step, company } = props;
  if (step === "papers") return <PapersStep {...props} />;
  if (step === "check") return <CheckStep {...props} />;
  return <StepForm {...props} company={company} step={step} />;
}

function StepForm(props: Props & { readonly step: SavedStep }) {
  const { step, company, identityOpen } = props;
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const deed = useDeed("save-company");
  const before = profileSteps[profileSteps.indexOf(step) - 1];
  const locked = !identityOpen && (step === "identity" || step === "bank");
  return (
    <form
      method="post"
      name="save-company"
      action={paths.company.home({ step })}
      encType="multipart/form-data"
      className="form"
      noValidate
    >
      <DeedErrors deed={deed} labels={profileLabels(t)} />
      {locked ? <Notice kind="info">{t("company.lockedHint")}</Notice> : null}
      <ProfileFields {...props} deed={deed} />
      <HiddenField name="company" value={company.id} />
      <HiddenField name="step" value={step} />
      <FormActions>
        {locked ? (
          <ButtonLink href={paths.company.home({ step: stepAfter(step) })}>{t("profile.skip")}</ButtonLink>
        ) : (
          <Button tone="primary">{t("profile.saveNext")}</Button>
        )}
        {before === undefined ? null : (
          <ButtonLink href={paths.company.home({ step: before })} tone="quiet">
            {t("profile.back")}
          </ButtonLink>
        )}
      </FormActions>
    </form>
  );
}

function PapersStep({ company, identityOpen, replaces }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <>
      <CompanyPapers papers={company.papers} removable={identityOpen} replaceable />
      <PaperForm companyId={company.id} papers={company.papers} replaces={replaces} />
      <p className="mt-6">
        <ButtonLink
          href={paths.company.home({ step: "check" })}
          tone={company.papers.length > 0 ? "primary" : "secondary"}
        >
          {t("profile.continue", { step: t("profile.step_check") })}
        </ButtonLink>
      </p>
    </>
  );
}

function CheckStep(props: Props) {
  const { company, regions } = props;
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const region = regions.find(({ slug }) => slug === company.regionSlug) ?? null;
  return (
    <>
      <CompanyStanding {...props} />
      <div className="mt-6">
        <CompanyFacts company={company} region={region} />
        <ul className="row-list mt-4">
          {profileSteps.slice(0, -1).map((step) => (
            <li key={step}>
              <span>{t(`profile.step_${step}`)}</span>
              <a
                href={paths.company.home({ step })}
                aria-label={`${t("profile.change")}: ${t(`profile.step_${step}`)}`}
              >
                {t("profile.change")}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
