import { isFurther, milestones } from "#app/domain/orders/milestones.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import { TruckField } from "./truck-field.tsx";

type Props = { readonly order: OrderView; readonly action: string };

/** How far a truck has come, with the time as the driver told it. */
export function MilestoneForm({ order, action }: Props) {
  const { t } = useWords();
  const onTheRoad = order.trucks.filter(({ state }) => isFurther("arrived", state));
  const next = onTheRoad[0];
  const stage = next === undefined ? undefined : milestones.find((each) => isFurther(each, next.state));
  return (
    <div>
      <h3 className="mb-2">{t("orders.milestoneTitle")}</h3>
      <DeedForm
        name="report-milestone"
        action={action}
        labels={{
          truck: t("orders.milestoneTruck"),
          milestone: t("orders.milestone"),
          happenedAt: t("orders.milestoneAt"),
        }}
      >
        {(deed, idOf) => (
          <>
            <div className="form-grid">
              <TruckField deed={deed} idOf={idOf} trucks={onTheRoad} likely={next} />
              <SelectField
                name="milestone"
                id={idOf("milestone")}
                label={t("orders.milestone")}
                defaultValue={deed.value("milestone", stage)}
                error={deed.error("milestone")}
                options={milestones.map((each) => ({ value: each, label: t(`orders.milestone_${each}`) }))}
              />
            </div>
            <TextField
              name="happenedAt"
              id={idOf("happenedAt")}
              type="datetime-local"
              label={t("orders.milestoneAt")}
              width="medium"
              defaultValue={deed.value("happenedAt", order.minskNow)}
              error={deed.error("happenedAt")}
            />
            <div>
              <Button icon="map-pin">{t("orders.milestoneReport")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </div>
  );
}
