import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ApprovalView } from "#app/queries/approvals.server.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

type Props = { readonly approval: ApprovalView };

/** Differences that an owner can agree to; for the others the basket has to change. */
const agreeable: ReadonlySet<string> = new Set(["price-changed", "currency-changed", "basis-changed"]);

/** An owner's answer: yes to exactly what the page shows, or no with a reason. */
export function AnswerApproval({ approval }: Props) {
  const { lang, t } = useWords();
  const { approvalCommand } = pathsIn(lang).buyer;
  const { id, lines, member } = approval;
  const differences = lines.flatMap((line) => line.differences);
  const blocked = differences.some(({ kind }) => !agreeable.has(kind));
  return (
    <div className="stack mt-3">
      {differences.length === 0 ? null : (
        <Notice kind="warning" title={t("approvals.changedTitle")}>
          <p>{t(blocked ? "approvals.blocked" : "approvals.changedText")}</p>
        </Notice>
      )}
      {blocked ? null : (
        <form method="post" name="approve-purchase" action={approvalCommand("approve-purchase")}>
          <HiddenField name="approval" value={id} />
          {lines.map((line, index) =>
            line.now === null ? null : (
              <span key={line.lineId}>
                <HiddenField name={`lines[${index}].line`} value={line.lineId} />
                <HiddenField name={`lines[${index}].terms`} value={line.now.key} />
              </span>
            ),
          )}
          <FormActions>
            <Button tone="primary" icon="check" aria-describedby={`approval-${id}`}>
              {t(differences.length === 0 ? "approvals.approve" : "approvals.approveChanged")}
            </Button>
          </FormActions>
        </form>
      )}
      {approval.mine ? null : <Refuse id={id} member={member} />}
    </div>
  );
}

function Refuse({ id, member }: { readonly id: string; readonly member: string }) {
  const { lang, t } = useWords();
  const sent = useDeed("refuse-purchase");
  const mine = sent.refused && sent.value("approval") === id;
  return (
    <Disclosure summary={`${t("approvals.refuse")}: ${member}`} open={mine || undefined}>
      <form
        method="post"
        name="refuse-purchase"
        action={pathsIn(lang).buyer.approvalCommand("refuse-purchase")}
        className="stack"
        noValidate
      >
        <HiddenField name="approval" value={id} />
        <TextField
          name="reason"
          id={`refuse-${id}`}
          label={t("approvals.refuseReason")}
          defaultValue={mine ? sent.value("reason") : ""}
          error={mine ? sent.error("reason") : undefined}
          maxLength={2000}
        />
        <div>
          <Button tone="danger">{t("approvals.refuse")}</Button>
        </div>
      </form>
    </Disclosure>
  );
}

/** Who asked takes the request back; the goods return to the basket. */
export function WithdrawApproval({ approval }: Props) {
  const { lang, t } = useWords();
  return (
    <form
      method="post"
      name="refuse-purchase"
      action={pathsIn(lang).buyer.approvalCommand("refuse-purchase")}
      className="mt-3"
    >
      <HiddenField name="approval" value={approval.id} />
      <Button tone="quiet">{t("approvals.withdraw")}</Button>
    </form>
  );
}
