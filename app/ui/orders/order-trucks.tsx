import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { Weight, When } from "./amounts.tsx";

type Truck = OrderView["trucks"][number];

const stages = [
  ["loaded", "loadedAt"],
  ["border", "borderAt"],
  ["customs", "customsAt"],
  ["arrived", "arrivedAt"],
  ["received", "receivedAt"],
] as const;

/** The trucks of an order and how far each has come. */
export function OrderTrucks({ trucks }: { readonly trucks: OrderView["trucks"] }) {
  const { t } = useWords();
  return (
    <ul className="row-list">
      {trucks.map((truck) => (
        <li key={truck.id}>
          <span>
            <strong>{t("orders.truckPlate", { plate: truck.plate })}</strong>{" "}
            <StatusWord tone={truck.state === "received" || truck.state === "arrived" ? "good" : "waiting"}>
              {t(`orders.truck_${truck.state}`)}
            </StatusWord>
          </span>
          <TruckFacts truck={truck} />
        </li>
      ))}
    </ul>
  );
}

function TruckFacts({ truck }: { readonly truck: Truck }) {
  const { t, f } = useWords();
  const arrived = truck.arrivedAt !== null || truck.receivedAt !== null;
  return (
    <span className="row-note">
      {t("orders.truckCmr", { number: truck.cmrNumber })}
      {" · "}
      <Weight grams={truck.packed} />
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
