import { isSettled } from "#app/domain/papers/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import { ReasonForm } from "../orders/reason-form.tsx";
import { PaperField } from "./paper-field.tsx";
import type { TrailPaper } from "./paper-trail.tsx";

type Props = { readonly action: string; readonly papers: readonly TrailPaper[] };

/** Staff do not insist on a paper of the pack, and say why. */
export function WaivePaperForm({ action, papers }: Props) {
  const { t } = useWords();
  const owed = papers.filter(({ state }) => !isSettled(state));
  return (
    <ReasonForm
      name="waive-paper"
      action={action}
      title={t("papers.waiveTitle")}
      lead={t("papers.waiveLead")}
      label={t("papers.waiveReason")}
      button={t("papers.waive")}
      labels={{ paper: t("papers.kind") }}
      before={(deed, idOf) => <PaperField deed={deed} idOf={idOf} papers={owed} />}
    />
  );
}
