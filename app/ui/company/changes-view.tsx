import type { ChangeableField, ChangeState, Figures } from "#app/domain/companies/change.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { WaitingChange } from "#app/queries/company-changes.server.ts";
import { RefusedDeeds } from "#app/ui/forms/refused-deeds.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { ChangeForm } from "./change-form.tsx";
import { ChangeTable, changeFieldText } from "./change-table.tsx";
import { CompanyParts } from "./company-parts.tsx";
import { knownReasons } from "./company-words.ts";
import { lastDay } from "./last-day.ts";

type Props = {
  readonly company: Figures & {
    readonly id: string;
    readonly country: string;
    readonly legalName: string;
  };
  readonly mayChange: boolean;
  readonly open: boolean;
  readonly payoutsFrom: Date | null;
  readonly waiting: WaitingChange | null;
  readonly decided: readonly {
    readonly id: string;
    readonly state: ChangeState;
    readonly fields: readonly ChangeableField[];
    readonly decidedAt: Date | null;
    readonly reasons: readonly string[];
    readonly comment: string;
  }[];
  readonly done: string | null;
};

/** What a verified company wants to change of what it was verified by, what waits and what was decided. */
export function ChangesView(props: Props) {
  const { company, mayChange, open, payoutsFrom, waiting, decided, done } = props;
  const { lang, t, f } = useWords();
  const deeds = [{ form: "withdraw-company-change", deed: useDeed("withdraw-company-change") }];
  const wanted = Object.fromEntries((waiting?.fields ?? []).map(({ field, after }) => [field, after]));
  return (
    <div data-company={company.id}>
      <Breadcrumbs
        label={t("catalogue.breadcrumbs")}
        trail={[
          { label: company.legalName, href: pathsIn(lang).company.home() },
          { label: t("companyChange.title") },
        ]}
      />
      <PageHeading title={t("companyChange.title")} lead={t("companyChange.lead")} />
      <CompanyParts current="changes" />
      <div className="stack mb-6">
        <RefusedDeeds deeds={deeds} prefixed />
        {done === "submitted" ? (
          <Notice kind="success" announce>
            {t("companyChange.doneSubmitted")}
          </Notice>
        ) : null}
        {done === "withdrawn" ? (
          <Notice kind="success" announce>
            {t("companyChange.doneWithdrawn")}
          </Notice>
        ) : null}
        {payoutsFrom === null ? null : (
          <Notice kind="info">{t("companyChange.payoutsFrom", { when: f.dateTime(payoutsFrom) })}</Notice>
        )}
        {open && !mayChange ? <Notice kind="info">{t("companyChange.onlyOwner")}</Notice> : null}
        {open ? null : (
          <Notice kind="info">
            <p>{t("companyChange.notYet")}</p>
            <p>
              <ButtonLink href={pathsIn(lang).company.home()}>{t("companyChange.toProfile")}</ButtonLink>
            </p>
          </Notice>
        )}
      </div>
      {waiting === null ? null : <Waiting waiting={waiting} mayWithdraw={mayChange} />}
      {open && mayChange ? (
        <Section id="change" title={t("companyChange.formTitle")}>
          <ChangeForm company={company} figures={{ ...company, ...wanted }} waits={waiting !== null} />
        </Section>
      ) : null}
      {decided.length === 0 ? null : (
        <Section id="past" title={t("companyChange.pastTitle")}>
          <ul className="row-list">
            {decided.map((change) => (
              <li key={change.id} data-change={change.id} data-state={change.state}>
                <span>{change.fields.map((field) => changeFieldText(field, t)).join(", ")}</span>
                <span className="text-muted">{t(`companyChange.state_${change.state}`)}</span>
                <span className="row-note">
                  {change.decidedAt === null ? null : (
                    <Instant at={change.decidedAt.toISOString()} text={f.dateTime(change.decidedAt)} />
                  )}
                  {[
                    ...knownReasons(change.reasons).map((reason) => t(`company.reason_${reason}`)),
                    change.comment,
                  ]
                    .filter((text) => text !== "")
                    .map((text) => ` · ${text}`)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Waiting({
  waiting,
  mayWithdraw,
}: {
  readonly waiting: WaitingChange;
  readonly mayWithdraw: boolean;
}) {
  const { lang, t, f } = useWords();
  return (
    <Section
      id="waiting"
      title={t("companyChange.waitingTitle")}
      lead={t("companyChange.waitingText", { name: waiting.by, due: f.date(lastDay(waiting.dueAt)) })}
    >
      <div className="stack" data-change={waiting.id} data-state="waiting">
        <ChangeTable fields={waiting.fields} />
        {waiting.bank ? <p>{t("companyChange.waitingBank")}</p> : null}
        {mayWithdraw ? (
          <form method="post" name="withdraw-company-change" action={pathsIn(lang).company.withdrawChange()}>
            <HiddenField name="change" value={waiting.id} />
            <Button>{t("companyChange.withdraw")}</Button>
          </form>
        ) : null}
      </div>
    </Section>
  );
}
