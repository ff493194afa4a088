import { milestones } from "#app/domain/orders/milestones.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { FileField } from "#app/ui/kit/file-field.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { DateField, TextField } from "#app/ui/kit/text-field.tsx";
import { TruckField } from "./truck-field.tsx";

type Props = { readonly order: OrderView; readonly pathTo: (deed: string) => string };
type Form = { readonly order: OrderView; readonly action: string };

/** What may be said of the trucks beside how far they have come: photos, another day, a time put right. */
export function TruckDeeds({ order, pathTo }: Props) {
  const may = (deed: OrderView["deeds"][number]) => order.deeds.includes(deed);
  return (
    <div className="print-hidden">
      {may("add-truck-photos") ? <PhotosForm order={order} action={pathTo("add-truck-photos")} /> : null}
      {may("change-eta") ? <EtaForm order={order} action={pathTo("change-eta")} /> : null}
      {may("correct-milestone") ? <CorrectForm order={order} action={pathTo("correct-milestone")} /> : null}
    </div>
  );
}

function PhotosForm({ order, action }: Form) {
  const { t } = useWords();
  const { refused } = useDeed("add-truck-photos");
  return (
    <Disclosure summary={t("shipments.photosTitle")} open={refused}>
      <DeedForm
        name="add-truck-photos"
        action={action}
        files
        labels={{ truck: t("orders.milestoneTruck"), photos: t("shipments.photos") }}
      >
        {(deed, idOf) => (
          <>
            <p className="text-muted">{t("shipments.photosLead")}</p>
            <TruckField deed={deed} idOf={idOf} trucks={order.trucks} likely={order.trucks.at(-1)} />
            <FileField
              name="photos"
              id={idOf("photos")}
              label={t("shipments.photos")}
              hint={t("shipments.photosHint")}
              accept="image/jpeg,image/png,image/webp"
              error={deed.error("photos")}
              multiple
              camera
            />
            <div>
              <Button icon="camera">{t("shipments.photosSend")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}

function EtaForm({ order, action }: Form) {
  const { t } = useWords();
  const { refused } = useDeed("change-eta");
  const onTheRoad = order.trucks.filter(({ state }) => ["loaded", "border", "customs"].includes(state));
  const first = onTheRoad.find(({ late }) => late) ?? onTheRoad[0];
  return (
    <Disclosure summary={t("shipments.etaTitle")} open={refused}>
      <DeedForm
        name="change-eta"
        action={action}
        labels={{
          truck: t("orders.milestoneTruck"),
          eta: t("shipments.eta"),
          reason: t("shipments.etaReason"),
        }}
      >
        {(deed, idOf) => (
          <>
            <div className="form-grid">
              <TruckField deed={deed} idOf={idOf} trucks={onTheRoad} likely={first} />
              <DateField
                name="eta"
                id={idOf("eta")}
                label={t("shipments.eta")}
                defaultValue={deed.value("eta", first?.eta ?? "")}
                error={deed.error("eta")}
                width="full"
              />
            </div>
            <TextField
              name="reason"
              id={idOf("reason")}
              label={t("shipments.etaReason")}
              optional={t("common.optional")}
              defaultValue={deed.value("reason")}
              error={deed.error("reason")}
              maxLength={500}
            />
            <div>
              <Button icon="calendar">{t("shipments.etaSave")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}

function CorrectForm({ order, action }: Form) {
  const { t } = useWords();
  const { refused } = useDeed("correct-milestone");
  const reported = order.trucks.filter(({ borderAt, customsAt, arrivedAt }) =>
    [borderAt, customsAt, arrivedAt].some((at) => at !== null),
  );
  return (
    <Disclosure summary={t("shipments.correctTitle")} open={refused}>
      <DeedForm
        name="correct-milestone"
        action={action}
        labels={{
          truck: t("orders.milestoneTruck"),
          milestone: t("orders.milestone"),
          happenedAt: t("orders.milestoneAt"),
          reason: t("shipments.correctReason"),
        }}
      >
        {(deed, idOf) => (
          <>
            <p className="text-muted">{t("shipments.correctLead")}</p>
            <div className="form-grid">
              <TruckField deed={deed} idOf={idOf} trucks={reported} likely={reported[0]} />
              <SelectField
                name="milestone"
                id={idOf("milestone")}
                label={t("orders.milestone")}
                defaultValue={deed.value("milestone")}
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
            <TextField
              name="reason"
              id={idOf("reason")}
              label={t("shipments.correctReason")}
              defaultValue={deed.value("reason")}
              error={deed.error("reason")}
              maxLength={500}
            />
            <div>
              <Button icon="pencil">{t("shipments.correctSave")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}
