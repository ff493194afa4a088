import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { DateField, NumberField, TextField } from "#app/ui/kit/text-field.tsx";

type Props = { readonly order: OrderView; readonly action: string };

/** What the buyer may still change before the producer confirms. */
export function ChangeOrderForm({ order, action }: Props) {
  const { t } = useWords();
  const refused = useDeed("change-order").refused;
  return (
    <Disclosure summary={t("orderLife.changeTitle")} open={refused}>
      <DeedForm name="change-order" action={action}>
        {(deed, idOf) => (
          <>
            <p className="text-muted">{t("orderLife.changeLead")}</p>
            <HiddenField name="version" value={String(order.agreedVersion)} />
            {order.lines.map((line, index) => {
              const field = `lines[${index}].quantityKg`;
              return (
                <div key={line.id}>
                  <HiddenField name={`lines[${index}].line`} value={line.id} />
                  <NumberField
                    name={field}
                    id={idOf(field)}
                    label={t("orderLife.changeQuantity", { goods: line.title })}
                    unit={t("common.kg")}
                    defaultValue={deed.value(field, toKgDecimal(line.quantity))}
                    error={deed.error(field) ?? (index === 0 ? deed.error("quantityKg") : undefined)}
                  />
                </div>
              );
            })}
            <div className="form-grid">
              <DateField
                name="deliverFrom"
                id={idOf("deliverFrom")}
                label={t("basket.deliverFrom")}
                defaultValue={deed.value("deliverFrom", order.deliverFrom)}
                error={deed.error("deliverFrom")}
                width="full"
              />
              <DateField
                name="deliverTo"
                id={idOf("deliverTo")}
                label={t("basket.deliverTo")}
                defaultValue={deed.value("deliverTo", order.deliverTo)}
                error={deed.error("deliverTo")}
                width="full"
              />
            </div>
            <TextArea
              name="deliveryAddress"
              id={idOf("deliveryAddress")}
              label={t("basket.deliveryAddress")}
              defaultValue={deed.value("deliveryAddress", order.deliveryAddress)}
              error={deed.error("deliveryAddress")}
              rows={2}
              maxLength={500}
            />
            <TextField
              name="purchaseOrder"
              id={idOf("purchaseOrder")}
              label={t("approvals.purchaseOrder")}
              optional={t("common.optional")}
              defaultValue={deed.value("purchaseOrder", order.purchaseOrder)}
              error={deed.error("purchaseOrder")}
              maxLength={60}
            />
            <div>
              <Button>{t("orderLife.change")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}
