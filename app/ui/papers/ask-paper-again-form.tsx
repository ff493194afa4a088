import { useWords } from "#app/i18n/context.tsx";
import { ReasonForm } from "../orders/reason-form.tsx";
import { PaperField } from "./paper-field.tsx";
import type { TrailPaper } from "./paper-trail.tsx";

type Props = { readonly action: string; readonly papers: readonly TrailPaper[] };

/** Staff ask for a paper again that had been settled, and say why. */
export function AskPaperAgainForm({ action, papers }: Props) {
  const { t } = useWords();
  const settled = papers.filter(({ state }) => state === "accepted" || state === "waived");
  return (
    <ReasonForm
      name="ask-paper-again"
      action={action}
      title={t("shipments.askAgain")}
      lead={t("shipments.askAgainLead")}
      label={t("shipments.askAgainReason")}
      button={t("shipments.askAgainSend")}
      labels={{ paper: t("papers.kind") }}
      before={(deed, idOf) => <PaperField deed={deed} idOf={idOf} papers={settled} />}
    />
  );
}
