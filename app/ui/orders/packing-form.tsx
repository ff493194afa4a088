import { grams, shareOfGrams, subtractGrams, sumGrams, toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxField } from "#app/ui/kit/choice-fields.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";
import { weightText } from "./amounts.tsx";

type Props = { readonly order: OrderView; readonly action: string };

/** What the scale says of each line. */
export function PackingForm({ order, action }: Props) {
  const { t, f } = useWords();
  const refused = useDeed("record-packed-weight").refused;
  const slackOf = (line: OrderView["lines"][number]) => shareOfGrams(line.quantity, line.toleranceBp);
  return (
    <Disclosure summary={t("orders.packTitle")} open={refused}>
      <DeedForm name="record-packed-weight" action={action}>
        {(deed, idOf) => (
          <>
            <p className="text-muted">{t("orderLife.packLead")}</p>
            {order.lines.map((line, index) => {
              const field = `lines[${index}].packedKg`;
              return (
                <div key={line.id}>
                  <HiddenField name={`lines[${index}].line`} value={line.id} />
                  <NumberField
                    name={field}
                    id={idOf(field)}
                    label={t("orders.packOf", { goods: line.title })}
                    hint={t("orderLife.packHint", {
                      ordered: weightText(line.quantity, t, f),
                      least: weightText(subtractGrams(line.quantity, slackOf(line)), t, f),
                      most: weightText(sumGrams([line.quantity, slackOf(line)]), t, f),
                    })}
                    unit={t("common.kg")}
                    defaultValue={deed.value(field, toKgDecimal(line.packed ?? grams(line.quantity)))}
                    error={deed.error(field)}
                  />
                </div>
              );
            })}
            <CheckboxField
              name="askConsent"
              id={idOf("askConsent")}
              label={t("orderLife.askConsent")}
              defaultChecked={deed.value("askConsent") !== ""}
            />
            <div>
              <Button icon="scale">{t("orders.pack")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}
