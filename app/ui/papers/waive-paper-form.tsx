import { isSettled } from "#app/domain/papers/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { paperText } from "../orders/order-words.ts";
import { ReasonForm } from "../orders/reason-form.tsx";
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
      before={(deed, idOf) => (
        <SelectField
          name="paper"
          id={idOf("paper")}
          label={t("papers.kind")}
          placeholder={t("papers.kindChoose")}
          defaultValue={deed.value("paper")}
          error={deed.error("paper")}
          options={owed.map(({ id, kind, state }) => ({
            value: id,
            label: `${paperText(kind, t)}: ${t(`papers.state_${state}`)}`,
          }))}
        />
      )}
    />
  );
}
