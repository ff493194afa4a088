import type { CompanyPaperKind } from "#app/domain/companies/papers.ts";
import type { CompanyCheckKind } from "#app/domain/company-checks.ts";
import { checkMonths } from "#app/domain/company-checks.ts";
import type { CompanyReason } from "#app/domain/moderation/reasons.ts";
import { companyReasons } from "#app/domain/moderation/reasons.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxGroup } from "#app/ui/kit/choice-fields.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import type { Effects } from "./decision-effects.tsx";
import { DecisionEffects } from "./decision-effects.tsx";

const decisions = {
  verify: {
    form: "verify-company",
    path: "verify",
    label: "desk.companyVerify",
    lead: "desk.companyVerifyLead",
  },
  request_changes: {
    form: "request-company-changes",
    path: "request-changes",
    label: "desk.companyRequest",
    lead: "desk.companyRequestLead",
  },
  reject: {
    form: "reject-company",
    path: "reject",
    label: "desk.companyReject",
    lead: "desk.companyRejectLead",
  },
  suspend: {
    form: "suspend-company",
    path: "suspend",
    label: "desk.companySuspend",
    lead: "desk.companySuspendLead",
  },
  reinstate: {
    form: "reinstate-company",
    path: "reinstate",
    label: "desk.companyReinstate",
    lead: "desk.companyReinstateLead",
  },
} as const satisfies Record<string, { form: string; path: string; label: MessageKey; lead: MessageKey }>;

export type Decision = keyof typeof decisions;

export function isDecision(move: string): move is Decision {
  return Object.hasOwn(decisions, move);
}

type Props = {
  readonly decision: Decision;
  readonly companyId: string;
  readonly offered: readonly CompanyCheckKind[];
  readonly required: readonly CompanyCheckKind[];
  /** Items that hold today and need no second look. */
  readonly holding: readonly CompanyCheckKind[];
  /** What a suspension or reinstatement reaches; null where neither is possible. */
  readonly effects: Effects | null;
  /** Papers that a verification accepts along with the profile. */
  readonly accepts: readonly CompanyPaperKind[];
  readonly open: boolean;
};

/** One decision on a company: what it needs and what it does, folded away until it is wanted. */
export function DecisionForm(props: Props) {
  const { decision, companyId, offered, required, holding, effects, accepts, open } = props;
  const { lang, t } = useWords();
  const { form, path, label, lead } = decisions[decision];
  const deed = useDeed(form);
  const vouches = decision === "verify" || decision === "reinstate";
  const danger = decision === "reject" || decision === "suspend";
  return (
    <Disclosure summary={t(label)} open={open || deed.refused}>
      <form
        method="post"
        name={form}
        action={pathsIn(lang).desk.companyCommand(companyId, path)}
        className="stack"
        noValidate
      >
        <DeedErrors deed={deed} idPrefix={form} />
        <p className="text-muted">{t(lead)}</p>
        {decision === "verify" && accepts.length > 0 ? (
          <p data-accepts={accepts.length}>
            {t("desk.companyVerifyPapers", {
              papers: accepts.map((kind) => t(`profile.kind_${kind}`)).join(", "),
            })}
          </p>
        ) : null}
        {effects !== null && (decision === "suspend" || decision === "reinstate") ? (
          <DecisionEffects decision={decision} effects={effects} />
        ) : null}
        {vouches ? (
          <CheckboxGroup
            name="checks[]"
            id={`${form}-checks`}
            label={t("desk.companyChecks")}
            hint={t("desk.companyChecksHint")}
            error={deed.error("checks[]")}
            defaultValues={deed.values("checks[]")}
            choices={offered.map((kind) => ({
              value: kind,
              label: t(`company.check_${kind}`),
              hint: [
                t("desk.companyCheckMonths", { count: checkMonths[kind] }),
                ...(required.includes(kind) && !holding.includes(kind)
                  ? [t("desk.companyCheckRequired")]
                  : []),
              ].join(" · "),
            }))}
          />
        ) : (
          <CheckboxGroup
            name="reasons[]"
            id={`${form}-reasons`}
            label={t("desk.companyReasons")}
            error={deed.error("reasons[]")}
            defaultValues={deed.values("reasons[]")}
            choices={reasonCodes.map((reason) => ({ value: reason, label: t(`company.reason_${reason}`) }))}
            compact
          />
        )}
        <TextArea
          name="comment"
          id={`${form}-comment`}
          label={t("desk.companyComment")}
          hint={t("desk.companyCommentHint")}
          optional={vouches ? t("common.optional") : undefined}
          defaultValue={deed.value("comment")}
          error={deed.error("comment")}
          rows={3}
        />
        <div>
          <Button tone={danger ? "danger" : decision === "verify" ? "primary" : "secondary"}>
            {t(label)}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}

const reasonCodes = Object.keys(companyReasons).filter(
  (code): code is CompanyReason => code in companyReasons,
);
