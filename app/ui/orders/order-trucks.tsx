import { useWords } from "#app/i18n/context.tsx";
import { filePath, pathsIn } from "#app/paths.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { Weight, When, weightText } from "./amounts.tsx";
import { TemperatureAdvice } from "./temperature-advice.tsx";

type Truck = OrderView["trucks"][number];
type Shipment = OrderView["shipments"][number];

const stages = [
  ["loaded", "loadedAt"],
  ["border", "borderAt"],
  ["customs", "customsAt"],
  ["arrived", "arrivedAt"],
  ["received", "receivedAt"],
] as const;

/** The shipments of an order with their trucks, how far each has come, and what has not left yet. */
export function OrderTrucks({ order }: { readonly order: OrderView }) {
  const { t, f } = useWords();
  const { trucks, shipments } = order;
  return (
    <div className="stack">
      {shipments.map((shipment) => (
        <div key={shipment.id}>
          <ShipmentHead shipment={shipment} isPart={shipments.length > 1 || order.rest > 0n} />
          <ul className="row-list">
            {trucks
              .filter(({ shipmentId }) => shipmentId === shipment.id)
              .map((truck) => (
                <TruckLine key={truck.id} truck={truck} goods={order.goods} />
              ))}
          </ul>
        </div>
      ))}
      {order.rest > 0n ? (
        <p className="text-muted">{t("shipments.restWaits", { kg: weightText(order.rest, t, f) })}</p>
      ) : null}
    </div>
  );
}

function ShipmentHead({ shipment, isPart }: { readonly shipment: Shipment; readonly isPart: boolean }) {
  const { lang, t, f } = useWords();
  return (
    <div className="mb-2" id={`shipment-${shipment.number}`}>
      <h3>
        {t("shipments.shipment", { number: shipment.number })}
        <span className="row-note">{t("shipments.leftAt", { date: f.dateTime(shipment.leftAt) })}</span>
      </h3>
      {isPart && shipment.goods.length > 0 ? (
        <p>
          {shipment.goods
            .map(({ title, grams }) => t("parts.goodsLeft", { goods: title, kg: weightText(grams, t, f) }))
            .join("; ")}
        </p>
      ) : null}
      <p className="print-hidden">
        <a href={pathsIn(lang).track(shipment.trackCode)} rel="nofollow">
          {t("shipments.trackLink")}
        </a>
        <span className="row-note">{t("shipments.trackHint")}</span>
      </p>
    </div>
  );
}

function TruckLine({ truck, goods }: { readonly truck: Truck; readonly goods: OrderView["goods"] }) {
  const { t, f } = useWords();
  const there = truck.state === "received" || truck.state === "arrived";
  return (
    <li data-truck={truck.number} data-state={truck.state} data-late={truck.late}>
      <span>
        <strong>{t("orders.truckPlate", { plate: truck.plate })}</strong>{" "}
        <StatusWord tone={there ? "good" : "waiting"}>{t(`orders.truck_${truck.state}`)}</StatusWord>
        {truck.late ? (
          <>
            {" "}
            <StatusWord tone="bad" icon="clock">
              {t("shipments.late")}
            </StatusWord>
          </>
        ) : null}
      </span>
      <TruckFacts truck={truck} />
      {truck.late && truck.eta !== null ? (
        <span className="row-note">{t("shipments.lateSince", { date: f.date(truck.eta) })}</span>
      ) : null}
      {truck.setPointDc === null ? null : (
        <TemperatureAdvice
          setPointDc={truck.setPointDc}
          goods={goods.filter(({ slug }) => truck.unsuited.includes(slug))}
        />
      )}
      <TruckPast truck={truck} />
      <TruckPhotos truck={truck} />
    </li>
  );
}

function TruckFacts({ truck }: { readonly truck: Truck }) {
  const { t, f } = useWords();
  const arrived = truck.arrivedAt !== null || truck.receivedAt !== null;
  const degrees = truck.setPointDc === null ? "" : f.number(truck.setPointDc / 10);
  return (
    <span className="row-note">
      {t("orders.truckCmr", { number: truck.cmrNumber })}
      {" · "}
      <Weight grams={truck.packed} />
      {truck.setPointDc === null ? null : ` · ${t("shipments.setPointOf", { degrees })}`}
      {truck.driverName === "" ? null : ` · ${t("shipments.driver")}: ${truck.driverName}`}
      {truck.driverPhone === "" ? null : (
        <>
          {" "}
          <a href={`tel:${truck.driverPhone}`}>{truck.driverPhone}</a>
        </>
      )}
      {truck.eta === null || arrived ? null : ` · ${t("orders.truckEta", { date: f.date(truck.eta) })}`}
      {stages.map(([stage, column]) => {
        const at = truck[column];
        return at === null ? null : (
          <span key={stage}>
            {" · "}
            {t(`orders.truck_${stage}`)} <When at={at} />
          </span>
        );
      })}
    </span>
  );
}

/** What was said of the truck before: other days, other times. */
function TruckPast({ truck }: { readonly truck: Truck }) {
  const { t, f } = useWords();
  if (truck.formerEtas.length === 0 && truck.corrections.length === 0) return null;
  const stageOf = (milestone: string) => {
    const known = (["border", "customs", "arrived"] as const).find((each) => each === milestone);
    return known === undefined ? milestone : t(`orders.truck_${known}`);
  };
  return (
    <Disclosure summary={t("shipments.etaHistory")}>
      <ul>
        {truck.formerEtas.map(({ eta, saidAt, reason }) => (
          <li key={saidAt.toISOString()} className="row-note">
            {f.date(eta)} (<When at={saidAt} />){reason === "" ? null : `: ${reason}`}
          </li>
        ))}
        {truck.corrections.map(({ milestone, was, reason, at }) => (
          <li key={at.toISOString()} className="row-note">
            {t("shipments.corrected", { stage: stageOf(milestone), before: f.dateTime(was), reason })}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function TruckPhotos({ truck }: { readonly truck: Truck }) {
  const { t } = useWords();
  if (truck.photoIds.length === 0) return null;
  return (
    <ul className="truck-photos">
      {truck.photoIds.map((id, at) => (
        <li key={id}>
          <a href={filePath(id)} target="_blank" rel="noreferrer">
            <img
              src={filePath(id)}
              alt={t("shipments.photoAlt", { number: at + 1, plate: truck.plate })}
              loading="lazy"
              decoding="async"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
