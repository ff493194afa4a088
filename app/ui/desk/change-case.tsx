import { companyReasons, isCompanyReason } from "#app/domain/moderation/reasons.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { WaitingChange } from "#app/queries/company-changes.server.ts";
import { ChangeTable } from "#app/ui/company/change-table.tsx";
import { lastDay } from "#app/ui/company/last-day.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxGroup } from "#app/ui/kit/choice-fields.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";

type Props = {
  readonly companyId: string;
  readonly change: WaitingChange;
  /** Not a member of the company, and of those who decide on companies. */
  readonly mayDecide: boolean;
};

/** A change of a verified company, old beside new, and the decision on it. */
export function ChangeCase({ companyId, change, mayDecide }: Props) {
  const { t, f } = useWords();
  return (
    <Section
      id="change"
      title={t("companyChange.deskTitle")}
      lead={t("companyChange.deskBy", { name: change.by, when: f.dateTime(change.submittedAt) })}
    >
      <div className="stack" data-change={change.id} data-state="waiting">
        <p>
          <StatusWord tone={change.late ? "bad" : "waiting"}>
            {t("desk.companyDueBy", { due: f.date(lastDay(change.dueAt)) })}
          </StatusWord>
        </p>
        <ChangeTable fields={change.fields} />
        {change.holderDiffers === null ? null : (
          <div data-finding="beneficiary-differs">
            <Notice kind="warning" title={t("companyChange.holderTitle")}>
              <p>{t("companyChange.holderText", change.holderDiffers)}</p>
            </Notice>
          </div>
        )}
        {change.note === "" ? null : (
          <div>
            <p className="text-muted">{t("companyChange.deskNote")}</p>
            <p className="whitespace-pre-line">{change.note}</p>
          </div>
        )}
        {mayDecide ? <Decisions companyId={companyId} change={change} /> : null}
      </div>
    </Section>
  );
}

function Decisions({ companyId, change }: Pick<Props, "companyId" | "change">) {
  const { lang, t } = useWords();
  const { desk } = pathsIn(lang);
  const refused = useDeed("refuse-company-change").refused;
  const comment = (idOf: (field: string) => string, value: string, error: string | undefined) => (
    <TextArea
      name="comment"
      id={idOf("comment")}
      label={t("desk.companyComment")}
      hint={t("desk.companyCommentHint")}
      defaultValue={value}
      error={error}
      rows={3}
    />
  );
  return (
    <>
      <Disclosure summary={t("companyChange.approve")} open>
        <DeedForm name="approve-company-change" action={desk.companyCommand(companyId, "approve-change")}>
          {(deed, idOf) => (
            <>
              <HiddenField name="change" value={change.id} />
              <p className="text-muted">
                {t("companyChange.approveLead")} {change.bank ? t("companyChange.approveBankLead") : null}
              </p>
              <CheckboxGroup
                name="checks[]"
                id={idOf("checks[]")}
                label={t("desk.companyChecks")}
                error={deed.error("checks[]")}
                defaultValues={deed.values("checks[]")}
                choices={change.checks.map((kind) => ({ value: kind, label: t(`company.check_${kind}`) }))}
              />
              {comment(idOf, deed.value("comment"), deed.error("comment"))}
              <div>
                <Button tone="primary">{t("companyChange.approve")}</Button>
              </div>
            </>
          )}
        </DeedForm>
      </Disclosure>
      <Disclosure summary={t("companyChange.refuse")} open={refused}>
        <DeedForm name="refuse-company-change" action={desk.companyCommand(companyId, "refuse-change")}>
          {(deed, idOf) => (
            <>
              <HiddenField name="change" value={change.id} />
              <p className="text-muted">{t("companyChange.refuseLead")}</p>
              <CheckboxGroup
                name="reasons[]"
                id={idOf("reasons[]")}
                label={t("desk.companyReasons")}
                error={deed.error("reasons[]")}
                defaultValues={deed.values("reasons[]")}
                choices={Object.keys(companyReasons)
                  .filter(isCompanyReason)
                  .map((reason) => ({ value: reason, label: t(`company.reason_${reason}`) }))}
                compact
              />
              {comment(idOf, deed.value("comment"), deed.error("comment"))}
              <div>
                <Button tone="danger">{t("companyChange.refuse")}</Button>
              </div>
            </>
          )}
        </DeedForm>
      </Disclosure>
    </>
  );
}
