import { useWords } from "#app/i18n/context.tsx";
import type { T } from "#app/i18n/translate.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import type { Deed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Icon } from "#app/ui/kit/icon.tsx";
import { DateField, NumberField, TextField } from "#app/ui/kit/text-field.tsx";
import { weightText } from "./amounts.tsx";
import { paperText } from "./order-words.ts";
import { MixAdvice } from "./temperature-advice.tsx";

type Props = { readonly order: OrderView; readonly action: string };

/** Trucks beyond those that the weight needs; rows left empty are no trucks. */
const spareRows = 1;

/** The goods are loaded: each truck with its plate, its CMR note and its weight. */
export function ShippingForm({ order, action }: Props) {
  const { t, f } = useWords();
  const rows = Array.from({ length: order.trucksNeeded + spareRows }, (_, index) => index);
  return (
    <div>
      <h3 className="mb-2">{t("orders.shipTitle")}</h3>
      <DeedForm name="mark-shipped" action={action} labels={truckLabels(rows, t)}>
        {(deed, idOf) => (
          <>
            {order.rest > 0n ? (
              <p>
                {t("shipments.restLead")} {t("shipments.restWaits", { kg: weightText(order.rest, t, f) })}
              </p>
            ) : null}
            <p className="text-muted">
              {t("orders.shipLead")} {t("shipments.partHint")}
            </p>
            <MixAdvice goods={order.goods} />
            {rows.map((row) => (
              <TruckRow
                key={row}
                row={row}
                spare={row >= order.trucksNeeded}
                goods={order.goods}
                deed={deed}
                idOf={idOf}
              />
            ))}
            {order.lines.length > 1 ? <GoodsOnTrucks order={order} deed={deed} idOf={idOf} /> : null}
            <div>
              <Button tone="primary" icon="truck">
                {t("orders.ship")}
              </Button>
            </div>
          </>
        )}
      </DeedForm>
    </div>
  );
}

/** "Truck 2: CMR number", for the summary of what is wrong. */
function truckLabels(rows: readonly number[], t: T): Record<string, string> {
  const names = {
    plate: "orders.shipPlate",
    cmrNumber: "orders.shipCmr",
    eta: "orders.shipEta",
    packedKg: "orders.shipPacked",
    driverName: "shipments.driverName",
    driverPhone: "shipments.driverPhone",
    setPoint: "shipments.setPoint",
  } as const;
  return Object.fromEntries(
    rows.flatMap((row) =>
      Object.entries(names).map(([field, key]) => [
        `trucks[${row}].${field}`,
        `${t("orders.shipTruck", { count: row + 1 })}, ${t(key)}`,
      ]),
    ),
  );
}

type RowProps = {
  readonly row: number;
  readonly spare: boolean;
  readonly goods: OrderView["goods"];
  readonly deed: Deed;
  readonly idOf: (field: string) => string;
};

function TruckRow({ row, spare, goods, deed, idOf }: RowProps) {
  const { t } = useWords();
  const field = (name: string) => `trucks[${row}].${name}`;
  const props = (name: string) => ({
    name: field(name),
    id: idOf(field(name)),
    defaultValue: deed.value(field(name)),
    error: deed.error(field(name)),
  });
  const more = ["driverName", "driverPhone", "setPoint"];
  const typed = (name: string) => deed.value(field(name)) !== "" || deed.error(field(name)) !== undefined;
  const optional = t("common.optional");
  const legend = spare
    ? t("orders.shipTruckMore", { count: row + 1 })
    : t("orders.shipTruck", { count: row + 1 });
  return (
    <fieldset className="truck-row">
      <legend className="field-label">{legend}</legend>
      <div className="form-grid">
        <TextField {...props("plate")} label={t("orders.shipPlate")} autoComplete="off" />
        <TextField {...props("cmrNumber")} label={t("orders.shipCmr")} autoComplete="off" />
        <DateField {...props("eta")} label={t("orders.shipEta")} optional={optional} width="full" />
        <NumberField
          {...props("packedKg")}
          label={t("orders.shipPacked")}
          optional={optional}
          unit={t("common.kg")}
          width="full"
        />
      </div>
      <Disclosure summary={t("shipments.moreOfTruck")} open={more.some((name) => typed(name))}>
        <div className="form-grid">
          <TextField
            {...props("driverName")}
            label={t("shipments.driverName")}
            optional={optional}
            autoComplete="off"
          />
          <TextField
            {...props("driverPhone")}
            label={t("shipments.driverPhone")}
            optional={optional}
            type="tel"
            autoComplete="off"
          />
          <TextField
            {...props("setPoint")}
            label={t("shipments.setPoint")}
            hint={goods
              .map(({ name, storage }) => t("shipments.setPointHint", { goods: name, storage }))
              .join("; ")}
            optional={optional}
            unit="°C"
            autoComplete="off"
            figures
          />
        </div>
      </Disclosure>
    </fieldset>
  );
}

type GoodsProps = Pick<RowProps, "deed" | "idOf"> & { readonly order: OrderView };

/** Of an order of several lines: what of each leaves now. */
function GoodsOnTrucks({ order, deed, idOf }: GoodsProps) {
  const { t, f } = useWords();
  const lines = order.lines.map((line, index) => ({ line, index })).filter(({ line }) => line.toLoad > 0n);
  const field = (index: number) => `lines[${index}].loadedKg`;
  const typed = lines.some(({ index }) => deed.value(field(index)) !== "" || deed.error(field(index)));
  return (
    <Disclosure summary={t("parts.goodsTitle")} open={typed}>
      <p className="text-muted">{t("parts.goodsHint")}</p>
      {lines.map(({ line, index }) => (
        <div key={line.id}>
          <HiddenField name={`lines[${index}].line`} value={line.id} />
          <NumberField
            name={field(index)}
            id={idOf(field(index))}
            label={t("parts.goodsOf", { goods: line.title })}
            hint={t("parts.leftOf", { kg: weightText(line.toLoad, t, f) })}
            optional={t("common.optional")}
            unit={t("common.kg")}
            defaultValue={deed.value(field(index))}
            error={deed.error(field(index))}
          />
        </div>
      ))}
    </Disclosure>
  );
}

/** What still keeps the goods in the yard. */
export function ShippingBlocked({ order }: { readonly order: OrderView }) {
  const { t } = useWords();
  return (
    <div>
      <p>{t("orders.shipBlocked")}</p>
      <ul className="gate-list">
        <li>
          <Icon name={order.paidBeforeShipment ? "circle-check" : "circle-dashed"} size={18} />{" "}
          {t("orders.shipBlockedPayment")}
        </li>
        {order.missing.length === 0 ? null : (
          <li>
            <Icon name="circle-dashed" size={18} /> {t("lots.blockedGoods")}
          </li>
        )}
        {order.papersMissing.map((kind) => (
          <li key={kind}>
            <Icon name="circle-dashed" size={18} />{" "}
            <a href={`#paper-${kind}`}>{t("orders.shipBlockedPaper", { paper: paperText(kind, t) })}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
