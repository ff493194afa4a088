import type { ComponentProps } from "react";
import type { CompanyRole, CompanyState } from "#app/domain/actor.ts";
import type { CompanyCheckKind } from "#app/domain/company-checks.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { RecordOf } from "#app/ui/audit/record-of.tsx";
import { CompanyBooks } from "#app/ui/books/company-books.tsx";
import { CompanyFacts } from "#app/ui/company/company-facts.tsx";
import { CompanyPapers } from "#app/ui/company/company-papers.tsx";
import { CompanyStateWord } from "#app/ui/company/company-state-word.tsx";
import { knownReasons, roleWords } from "#app/ui/company/company-words.ts";
import { lastDay } from "#app/ui/company/last-day.ts";
import { VerificationCard } from "#app/ui/company/verification-card.tsx";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { CaseDone } from "./case-done.tsx";
import { ChangeCase } from "./change-case.tsx";
import { CompanyWarnings } from "./company-warnings.tsx";
import { CreditPart } from "./credit-part.tsx";
import { DecideCompanyPaper } from "./decide-company-paper.tsx";
import type { Effects } from "./decision-effects.tsx";
import { DecisionForm, isDecision } from "./decision-form.tsx";
import { RenewCheckForm } from "./renew-check-form.tsx";

type Props = {
  readonly company: ComponentProps<typeof CompanyFacts>["company"] &
    ComponentProps<typeof CompanyPapers> & {
      readonly id: string;
      readonly state: CompanyState;
      readonly dueAt: Date | null;
      readonly submittedAt: Date | null;
      readonly createdAt: Date;
      readonly decisionReasons: readonly string[];
      readonly decisionReason: string;
    };
  readonly region: ComponentProps<typeof CompanyFacts>["region"];
  readonly checks: ComponentProps<typeof VerificationCard>["items"];
  readonly offered: ComponentProps<typeof DecisionForm>["offered"];
  readonly required: ComponentProps<typeof DecisionForm>["required"];
  readonly warnings: ComponentProps<typeof CompanyWarnings>["warnings"];
  readonly declared: readonly CompanyCheckKind[];
  readonly effects: Effects | null;
  readonly renewable: ComponentProps<typeof RenewCheckForm>["renewable"];
  readonly mayDecidePapers: boolean;
  /** The paper that the address names, after a decision on it was refused. */
  readonly paper: string | null;
  readonly members: readonly {
    readonly role: CompanyRole;
    readonly name: string;
    readonly email: string;
    readonly confirmed: boolean;
  }[];
  readonly history: ComponentProps<typeof RecordOf>["entries"];
  readonly change: ComponentProps<typeof ChangeCase>["change"] | null;
  readonly own: boolean;
  readonly finance: boolean;
  readonly moves: readonly string[];
  readonly late: boolean;
  readonly credit: ComponentProps<typeof CreditPart>["credit"];
  readonly mayGrantCredit: boolean;
  /** What stands on its accounts; null for those whom the books are not for. */
  readonly books: ComponentProps<typeof CompanyBooks>["rows"] | null;
  readonly done: string | null;
};

/** One company as staff check it: what it says of itself on the left, the decision on the right. */
export function CompanyCase(props: Props) {
  const { company, checks, members, late } = props;
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  return (
    <div data-company={company.id} data-state={company.state}>
      <Breadcrumbs
        label={t("desk.homeTitle")}
        trail={[
          { label: t("desk.homeTitle"), href: paths.desk.home() },
          { label: t("desk.companiesTitle"), href: paths.desk.companies() },
          { label: company.legalName },
        ]}
      />
      <PageHeading
        eyebrow={t(`company.kind_${company.kind}`)}
        title={company.legalName}
        status={
          <>
            <CompanyStateWord state={company.state} />{" "}
            {company.dueAt === null ? null : (
              <StatusWord tone={late ? "bad" : "waiting"}>
                {t("desk.companyDueBy", { due: f.date(lastDay(company.dueAt)) })}
              </StatusWord>
            )}
          </>
        }
      />
      <CaseDone done={props.done} />
      <Columns kind="aside">
        <div>
          <CompanyWarnings company={company} warnings={props.warnings} />
          {props.change === null ? null : (
            <ChangeCase
              companyId={company.id}
              change={props.change}
              mayDecide={!props.own && !props.finance}
            />
          )}
          <Section id="profile" title={t("desk.companyProfile")}>
            <CompanyFacts company={company} region={props.region} />
          </Section>
          <Section id="papers" title={t("company.papersTitle")}>
            <CompanyPapers
              papers={company.papers}
              decide={(paper) =>
                props.mayDecidePapers && paper.state === "uploaded" ? (
                  <DecideCompanyPaper paper={paper} named={props.paper} />
                ) : null
              }
            />
          </Section>
          <Section id="verification" title={t("company.verificationTitle")}>
            {props.declared.length === 0 ? null : (
              <p className="text-muted mb-4">
                {t("profile.deskDeclared")}:{" "}
                {props.declared.map((kind) => t(`company.check_${kind}`)).join(", ")}
              </p>
            )}
            <VerificationCard items={checks} />
            {props.renewable.length === 0 ? null : (
              <div className="mt-4">
                <RenewCheckForm companyId={company.id} renewable={props.renewable} />
              </div>
            )}
          </Section>
          {company.kind === "buyer" ? (
            <Section id="credit" title={t("orderLife.creditTitle")}>
              <CreditPart companyId={company.id} credit={props.credit} mayGrant={props.mayGrantCredit} />
            </Section>
          ) : null}
          {props.books === null ? null : (
            <CompanyBooks companyId={company.id} since={company.createdAt} rows={props.books} />
          )}
          <Section id="people" title={t("desk.companyMembers")}>
            <ul className="row-list">
              {members.map((member) => (
                <li key={member.email}>
                  <span>{member.name}</span>
                  <span className="text-muted">{t(roleWords[member.role])}</span>
                  <span className="row-note">
                    {member.email}
                    {member.confirmed ? null : ` · ${t("desk.companyMemberUnconfirmed")}`}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <div>
          <Section id="decision" title={t("desk.companyDecision")}>
            <LastDecision company={company} />
            <Decisions {...props} />
          </Section>
          <Section id="record" title={t("desk.companyHistory")}>
            <RecordOf entries={props.history} number={company.id} />
          </Section>
        </div>
      </Columns>
    </div>
  );
}

function LastDecision({ company }: Pick<Props, "company">) {
  const { t } = useWords();
  const reasons = knownReasons(company.decisionReasons);
  if (reasons.length === 0 && company.decisionReason === "") return null;
  return (
    <div className="mb-4 text-muted">
      {reasons.length === 0 ? null : (
        <ul className="list-disc ps-5">
          {reasons.map((reason) => (
            <li key={reason}>{t(`company.reason_${reason}`)}</li>
          ))}
        </ul>
      )}
      <p className="whitespace-pre-line">{company.decisionReason}</p>
    </div>
  );
}

function Decisions({ company, own, finance, moves, offered, required, checks, effects }: Props) {
  const { t } = useWords();
  if (own) return <Notice kind="info">{t("desk.companyOwn")}</Notice>;
  if (finance) return <p className="text-muted">{t("desk.companyFinance")}</p>;
  const possible = moves.filter(isDecision);
  if (possible.length === 0) return <p className="text-muted">{t("desk.companyNothing")}</p>;
  const holding = checks.filter(({ standing }) => standing !== "expired").map(({ kind }) => kind);
  const handedIn = company.submittedAt ?? new Date(8.64e15);
  return possible.map((decision) => (
    <DecisionForm
      key={decision}
      decision={decision}
      companyId={company.id}
      offered={offered}
      required={required}
      holding={holding}
      effects={effects}
      accepts={company.papers
        .filter(
          ({ state, uploadedAt, expiry }) =>
            state === "uploaded" && uploadedAt <= handedIn && expiry !== "over",
        )
        .map(({ kind }) => kind)}
      open={decision === "verify"}
    />
  ));
}
