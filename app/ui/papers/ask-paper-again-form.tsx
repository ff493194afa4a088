import { useWords } from "#app/i18n/context.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { paperText } from "../orders/order-words.ts";
import { ReasonForm } from "../orders/reason-form.tsx";
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
      before={(deed, idOf) => (
        <SelectField
          name="paper"
          id={idOf("paper")}
          label={t("papers.kind")}
          placeholder={t("papers.kindChoose")}
          defaultValue={deed.value("paper")}
          error={deed.error("paper")}
          options={settled.map(({ id, kind, state, truck }) => ({
            value: id,
            label: `${paperText(kind, t)}${truck === null ? "" : ` (${truck.plate})`}: ${t(`papers.state_${state}`)}`,
          }))}
        />
      )}
    />
  );
}
