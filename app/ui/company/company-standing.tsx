import type { CompanyState } from "#app/domain/actor.ts";
import type { ProfileField } from "#app/domain/companies/profile.ts";
import { stepOfField } from "#app/domain/companies/steps.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { knownReasons } from "./company-words.ts";
import { lastDay } from "./last-day.ts";

type Props = {
  readonly company: {
    readonly id: string;
    readonly state: CompanyState;
    readonly dueAt: Date | null;
    readonly decisionReasons: readonly string[];
    readonly decisionReason: string;
  };
  readonly mayEdit: boolean;
  readonly emailConfirmed: boolean;
  readonly missing: readonly ProfileField[];
};

/** Where the company stands with the Trade House and what the owner can do about it. */
export function CompanyStanding({ company, mayEdit, emailConfirmed, missing }: Props) {
  const { t, f } = useWords();
  const decision = <Decision company={company} />;
  const submit = mayEdit ? (
    <Submission companyId={company.id} emailConfirmed={emailConfirmed} missing={missing} />
  ) : null;
  switch (company.state) {
    case "draft":
      return (
        <Notice kind="info" title={t("company.draftTitle")}>
          <p>{t("company.draftText")}</p>
          {submit}
        </Notice>
      );
    case "changes_requested":
      return (
        <Notice kind="warning" title={t("company.changesTitle")}>
          {decision}
          <p>{t("company.changesText")}</p>
          {submit}
        </Notice>
      );
    case "submitted":
      return (
        <Notice kind="info" title={t("company.submittedTitle")}>
          {company.dueAt === null ? null : (
            <p>{t("company.submittedText", { due: f.date(lastDay(company.dueAt)) })}</p>
          )}
        </Notice>
      );
    case "rejected":
      return (
        <Notice kind="error" title={t("company.rejectedTitle")}>
          {decision}
          <p>{t("company.rejectedText")}</p>
        </Notice>
      );
    case "suspended":
      return (
        <Notice kind="error" title={t("company.suspendedTitle")}>
          {decision}
          <p>{t("company.suspendedText")}</p>
        </Notice>
      );
    case "verified":
      return null;
  }
}

function Decision({ company }: Pick<Props, "company">) {
  const { t } = useWords();
  const reasons = knownReasons(company.decisionReasons);
  return (
    <>
      {reasons.length === 0 ? null : (
        <ul className="list-disc ps-5">
          {reasons.map((reason) => (
            <li key={reason}>{t(`company.reason_${reason}`)}</li>
          ))}
        </ul>
      )}
      {company.decisionReason === "" ? null : <p className="whitespace-pre-line">{company.decisionReason}</p>}
    </>
  );
}

type SubmissionProps = Pick<Props, "emailConfirmed" | "missing"> & { readonly companyId: string };

function Submission({ companyId, emailConfirmed, missing }: SubmissionProps) {
  const { lang, t } = useWords();
  const deed = useDeed("submit-company");
  const paths = pathsIn(lang);
  return (
    <form
      method="post"
      name="submit-company"
      action={paths.company.submit()}
      className="stack mt-3"
      data-complete={emailConfirmed && missing.length === 0}
    >
      <DeedErrors deed={deed} />
      <HiddenField name="company" value={companyId} />
      {missing.length === 0 && emailConfirmed ? (
        <p>{t("company.submitLead")}</p>
      ) : (
        <div>
          <p>{t("company.missingTitle")}</p>
          <ul className="list-disc ps-5">
            {emailConfirmed ? null : (
              <li>
                <a href={paths.account()}>{t("company.missingEmail")}</a>
              </li>
            )}
            {missing.map((field) => (
              <li key={field}>
                <a href={`${paths.company.home({ step: stepOfField(field) })}#${anchorOf(field)}`}>
                  {t(`company.field_${field}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Button icon="shield-check" tone={missing.length === 0 && emailConfirmed ? "primary" : "secondary"}>
          {t("company.submitButton")}
        </Button>
      </div>
    </form>
  );
}

/** Where on its step a field stands. */
function anchorOf(field: ProfileField): string {
  return field === "papers" ? "add-paper" : field;
}
