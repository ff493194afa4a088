import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { weightText } from "./amounts.tsx";

type Props = { readonly order: OrderView; readonly pathTo: (deed: string) => string };

/** The open question about a packed weight beyond the tolerance, with the answer if it is the reader's to give. */
export function WeightConsent({ order, pathTo }: Props) {
  const { t, f } = useWords();
  const consent = useDeed("consent-weight");
  const refusal = useDeed("refuse-weight");
  const asked = order.weightAsked;
  if (asked === null) return null;
  if (!order.deeds.includes("consent-weight")) {
    return <Notice kind="info">{t("orderLife.weightWaits", { kg: f.kg(asked.weight) })}</Notice>;
  }
  return (
    <Notice kind="warning" title={t("orderLife.weightTitle")}>
      <p>{t("orderLife.weightLead")}</p>
      <ul>
        {asked.lines.map((line) => (
          <li key={line.id}>
            {t("orderLife.weightLine", {
              goods: line.title,
              ordered: weightText(line.ordered, t, f),
              packed: weightText(line.packed, t, f),
            })}
          </li>
        ))}
      </ul>
      <p>{t("orderLife.weightAmount", { amount: f.money(asked.total, order.currency) })}</p>
      <DeedErrors deed={consent} />
      <DeedErrors deed={refusal} />
      <div className="form-actions">
        <form method="post" name="consent-weight" action={pathTo("consent-weight")}>
          <HiddenField name="request" value={asked.id} />
          <Button tone="primary">{t("orderLife.consent")}</Button>
        </form>
        <form method="post" name="refuse-weight" action={pathTo("refuse-weight")}>
          <HiddenField name="request" value={asked.id} />
          <Button>{t("orderLife.refuseWeight")}</Button>
        </form>
      </div>
    </Notice>
  );
}
