import { useWords } from "#app/i18n/context.tsx";
import type { Deed } from "#app/ui/forms/use-deed.ts";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { paperText } from "../orders/order-words.ts";
import type { TrailPaper } from "./paper-trail.tsx";

type Props = {
  readonly deed: Deed;
  readonly idOf: (field: string) => string;
  readonly papers: readonly TrailPaper[];
};

/** Which paper of the pack is meant: its kind, its truck where it goes with one, and how it stands. */
export function PaperField({ deed, idOf, papers }: Props) {
  const { t } = useWords();
  return (
    <SelectField
      name="paper"
      id={idOf("paper")}
      label={t("papers.kind")}
      placeholder={t("papers.kindChoose")}
      defaultValue={deed.value("paper")}
      error={deed.error("paper")}
      options={papers.map(({ id, kind, state, truck }) => ({
        value: id,
        label: `${paperText(kind, t)}${truck === null ? "" : ` (${truck.plate})`}: ${t(`papers.state_${state}`)}`,
      }))}
    />
  );
}
