import type { ComponentProps } from "react";
import { useWords } from "#app/i18n/context.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { CompanyFacts } from "./company-facts.tsx";
import { CompanyForm } from "./company-form.tsx";
import { CompanyPapers } from "./company-papers.tsx";
import { CompanyParts } from "./company-parts.tsx";
import { CompanyStanding } from "./company-standing.tsx";
import { CompanyStateWord } from "./company-state-word.tsx";
import { SwitchCompany } from "./switch-company.tsx";
import { VerificationCard } from "./verification-card.tsx";

type Props = ComponentProps<typeof CompanyForm> &
  ComponentProps<typeof CompanyStanding> & {
    readonly company: ComponentProps<typeof CompanyForm>["company"] &
      ComponentProps<typeof CompanyStanding>["company"] &
      ComponentProps<typeof CompanyPapers>;
    readonly memberships: ComponentProps<typeof SwitchCompany>["memberships"];
    readonly checks: ComponentProps<typeof VerificationCard>["items"];
    readonly done: string | null;
  };

/** The active company as its own people see it. */
export function CompanyView(props: Props) {
  const { company, memberships, mayEdit, checks, regions, done } = props;
  const { t } = useWords();
  const region = regions.find(({ slug }) => slug === company.regionSlug) ?? null;
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
        {done === "saved" ? (
          <Notice kind="success" announce>
            {t("company.savedText")}
          </Notice>
        ) : null}
        {done === "sent" ? (
          <Notice kind="success" announce>
            {t("company.sentText")}
          </Notice>
        ) : null}
        <CompanyStanding {...props} />
        {mayEdit ? null : <Notice kind="info">{t("company.readOnlyText")}</Notice>}
      </div>
      <Columns kind="aside">
        <div>{mayEdit ? <CompanyForm {...props} /> : <CompanyFacts company={company} region={region} />}</div>
        <div>
          <Section
            id="verification"
            title={t("company.verificationTitle")}
            lead={t("company.verificationLead")}
          >
            <VerificationCard items={checks} />
          </Section>
          <Section id="papers-there" title={t("company.papersTitle")} lead={t("company.papersLead")}>
            <CompanyPapers papers={company.papers} removable={mayEdit && props.identityOpen} />
          </Section>
        </div>
      </Columns>
    </div>
  );
}
