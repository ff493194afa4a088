import type { ComponentProps } from "react";
import type { CompanyPaperKind } from "#app/domain/companies/papers.ts";
import type { ProfileStep } from "#app/domain/companies/steps.ts";
import { profileSteps } from "#app/domain/companies/steps.ts";
import type { CompanyCheckKind } from "#app/domain/company-checks.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { BeneficiaryWarning } from "./beneficiary-warning.tsx";
import { CompanyFacts } from "./company-facts.tsx";
import { CompanyForm } from "./company-form.tsx";
import { CompanyPapers } from "./company-papers.tsx";
import { CompanyParts } from "./company-parts.tsx";
import { CompanyStanding } from "./company-standing.tsx";
import { CompanyStateWord } from "./company-state-word.tsx";
import { ProfileProgress } from "./profile-progress.tsx";
import { Done, ProfileStepView } from "./profile-step.tsx";
import { RunOut } from "./run-out.tsx";
import { SwitchCompany } from "./switch-company.tsx";
import { VerificationCard } from "./verification-card.tsx";

type Props = Omit<ComponentProps<typeof ProfileStepView>, "step"> & {
  readonly step: ProfileStep | null;
  readonly nextStep: ProfileStep;
  readonly memberships: ComponentProps<typeof SwitchCompany>["memberships"];
  readonly checks: ComponentProps<typeof VerificationCard>["items"];
  readonly expired: readonly CompanyCheckKind[];
  readonly lapsed: readonly CompanyPaperKind[];
};

/** The active company as its own people see it: a step of its profile, or the whole. */
export function CompanyView(props: Props) {
  const { step, ...whole } = props;
  if (step !== null && props.mayEdit) return <ProfileStepView {...whole} step={step} />;
  return <Overview {...props} />;
}

function Overview(props: Props) {
  const { company, memberships, mayEdit, checks, regions, done } = props;
  const { lang, t } = useWords();
  const region = regions.find(({ slug }) => slug === company.regionSlug) ?? null;
  const open = props.identityOpen && mayEdit;
  return (
    <div data-company={company.id} data-state={company.state}>
      <PageHeading
        eyebrow={t(`company.kind_${company.kind}`)}
        title={company.legalName}
        status={<CompanyStateWord state={company.state} />}
      />
      <SwitchCompany memberships={memberships} activeId={company.id} />
      <CompanyParts current="profile" />
      <div className="stack mb-6">
        <Done done={done} />
        <RunOut expired={props.expired} lapsed={props.lapsed} />
        {open ? <Progress {...props} /> : null}
        <CompanyStanding {...props} />
        {open && props.beneficiaryDiffers ? <BeneficiaryWarning company={company} /> : null}
        {mayEdit ? null : <Notice kind="info">{t("company.readOnlyText")}</Notice>}
      </div>
      <Columns kind="aside">
        <div>
          {mayEdit ? (
            <Disclosure summary={t("profile.wholeTitle")} open>
              <CompanyForm {...props} />
            </Disclosure>
          ) : (
            <CompanyFacts company={company} region={region} />
          )}
        </div>
        <div>
          <Section
            id="verification"
            title={t("company.verificationTitle")}
            lead={t("company.verificationLead")}
          >
            <VerificationCard items={checks} />
          </Section>
          <Section id="papers-there" title={t("company.papersTitle")} lead={t("company.papersLead")}>
            <CompanyPapers
              papers={company.papers}
              removable={mayEdit && props.identityOpen}
              replaceable={mayEdit}
            />
            {mayEdit ? (
              <p className="mt-4">
                <ButtonLink href={pathsIn(lang).company.home({ step: "papers" })} small>
                  {t("profile.paperAdd")}
                </ButtonLink>
              </p>
            ) : null}
          </Section>
        </div>
      </Columns>
    </div>
  );
}

function Progress({ doneSteps, nextStep }: Props) {
  const { lang, t } = useWords();
  const all = profileSteps.length - 1;
  return (
    <Section
      id="progress"
      title={t("profile.progressTitle")}
      lead={t("profile.progress", { done: doneSteps.length, all })}
    >
      <ProfileProgress done={doneSteps} current={null} />
      <p className="mt-4">
        <ButtonLink
          href={pathsIn(lang).company.home({ step: nextStep })}
          tone={nextStep === "check" ? "secondary" : "primary"}
        >
          {t("profile.continue", { step: t(`profile.step_${nextStep}`) })}
        </ButtonLink>
      </p>
    </Section>
  );
}
