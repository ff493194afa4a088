import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { CaseFindings, ShownFinding } from "#app/queries/case-findings.server.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { fieldLabel } from "../own-listings/field-label.ts";
import { OneButton } from "../own-listings/one-button.tsx";
import { FindingEvidence } from "./finding-evidence.tsx";
import { RegisterForms } from "./register-forms.tsx";

type Props = {
  readonly findings: CaseFindings;
  /** Whether this reader may say of one that it is fine, look again and write down what registers say. */
  readonly mayMark: boolean;
};

/** What the house noticed by itself: each with its evidence, none of them a decision. What is fine stands folded below. */
export function FindingList({ findings, mayMark }: Props) {
  const { lang, t, f } = useWords();
  const open = findings.list.filter(({ fine }) => fine === null);
  const fine = findings.list.filter((one) => one.fine !== null);
  const draw = (finding: ShownFinding, at: number) => (
    <OneFinding
      key={`${finding.key} ${at}`}
      finding={finding}
      caseId={findings.caseId}
      mayMark={mayMark}
      at={at}
    />
  );
  return (
    <div className="stack">
      {findings.stillLooking ? (
        <Notice kind="info">
          <p>{t("findings.stillLooking")}</p>
        </Notice>
      ) : null}
      {open.length === 0 ? <p className="text-muted">{t("moderation.noFindings")}</p> : null}
      {open.length === 0 ? null : <ul className="stack">{open.map(draw)}</ul>}
      {fine.length === 0 ? null : (
        <Disclosure summary={t("findings.fineOnes", { count: fine.length })}>
          <ul className="stack">{fine.map((finding, at) => draw(finding, open.length + at))}</ul>
        </Disclosure>
      )}
      {mayMark ? <RegisterForms findings={findings} /> : null}
      <div className="stack">
        {findings.at === null ? null : (
          <p className="text-muted">{t("findings.lookedAt", { time: f.dateTime(findings.at) })}</p>
        )}
        {mayMark ? (
          <OneButton
            deed="look-again"
            action={pathsIn(lang).desk.findingCommand(findings.caseId, "look-again")}
            label={t("findings.lookAgain")}
            hint={t("findings.lookAgainHint")}
            icon="history"
          />
        ) : null}
      </div>
    </div>
  );
}

type OneProps = {
  readonly finding: ShownFinding;
  readonly caseId: string;
  readonly mayMark: boolean;
  readonly at: number;
};

function OneFinding({ finding, caseId, mayMark, at }: OneProps) {
  const { lang, t, f } = useWords();
  const { fine } = finding;
  const titled = `finding-${at}`;
  return (
    <li data-finding={finding.kind} className="stack">
      <p id={titled}>
        <StatusWord tone={fine === null ? "waiting" : "good"} icon={fine === null ? "warning" : undefined}>
          {t(`moderation.finding_${finding.kind}`)}
        </StatusWord>{" "}
        <span className="text-muted">· {t(fieldLabel(finding.field))}</span>
      </p>
      <FindingEvidence finding={finding} />
      {fine === null ? null : (
        <p className="text-muted">{t("findings.fineBy", { name: fine.by, time: f.dateTime(fine.at) })}</p>
      )}
      {mayMark ? (
        <form
          method="post"
          name="mark-finding"
          action={pathsIn(lang).desk.findingCommand(caseId, "mark-finding")}
        >
          <HiddenField name="finding" value={finding.key} />
          <HiddenField name="fine" value={fine === null ? "yes" : "no"} />
          <Button tone="quiet" icon={fine === null ? "check" : undefined} aria-describedby={titled}>
            {t(fine === null ? "findings.markFine" : "findings.markNotFine")}
          </Button>
        </form>
      ) : null}
    </li>
  );
}
