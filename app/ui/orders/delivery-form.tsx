import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxGroup } from "#app/ui/kit/choice-fields.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";
import { weightText } from "./amounts.tsx";

type Props = { readonly order: OrderView; readonly action: string };

/** The buyer says which trucks have come and, where it differs from what was loaded, what was weighed. */
export function DeliveryForm({ order, action }: Props) {
  const { t, f } = useWords();
  const { refused } = useDeed("confirm-delivery");
  const window = t(order.perishable ? "orders.window_perishable" : "orders.window_other");
  const coming = order.trucks.filter(({ receivedAt }) => receivedAt === null);
  const fields = order.lines.map((line, index) => ({ line, field: `lines[${index}].receivedKg` }));
  return (
    <DeedForm
      name="confirm-delivery"
      action={action}
      labels={{
        trucks: t("claims.receivedTrucks"),
        ...Object.fromEntries(
          fields.map(({ line, field }) => [field, t("claims.receivedOf", { goods: line.title })]),
        ),
      }}
    >
      {(deed, idOf) => (
        <>
          <p className="text-muted">{t("orders.receiveLead", { window })}</p>
          {coming.length < 2 ? null : (
            <CheckboxGroup
              name="trucks"
              id={idOf("trucks")}
              label={t("claims.receivedTrucks")}
              hint={t("claims.receivedTrucksHint")}
              defaultValues={deed.values("trucks")}
              error={deed.error("trucks")}
              choices={coming.map(({ number, plate }) => ({
                value: String(number),
                label: `${number}. ${plate}`,
              }))}
            />
          )}
          <Disclosure summary={t("claims.weighed")} open={refused}>
            <p className="text-muted mb-3">{t("claims.weighedLead")}</p>
            {fields.map(({ line, field }, index) => (
              <div key={line.id}>
                <HiddenField name={`lines[${index}].line`} value={line.id} />
                <NumberField
                  name={field}
                  id={idOf(field)}
                  label={t("claims.receivedOf", { goods: line.title })}
                  hint={t("claims.loaded", { weight: weightText(line.packed ?? line.quantity, t, f) })}
                  optional={t("common.optional")}
                  unit={t("common.kg")}
                  defaultValue={deed.value(field, line.received === null ? "" : toKgDecimal(line.received))}
                  error={deed.error(field)}
                />
              </div>
            ))}
          </Disclosure>
          <div>
            <Button tone="primary" icon="package">
              {t("orders.receive")}
            </Button>
          </div>
        </>
      )}
    </DeedForm>
  );
}
