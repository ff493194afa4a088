import type { Currency } from "#app/domain/money.ts";
import { isCurrency, parseAmount } from "#app/domain/money.ts";
import { orderStatuses } from "#app/domain/orders/states.ts";
import { parseKg } from "#app/domain/quantity.ts";
import { routes } from "#app/domain/shipments/route.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Format } from "#app/i18n/format.ts";
import type { T } from "#app/i18n/translate.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { Timeline } from "#app/ui/kit/timeline.tsx";
import { When } from "./amounts.tsx";
import { outcomeText, paperText, whoText } from "./order-words.ts";

type Event = OrderView["events"][number];

const plain = [
  ...orderStatuses,
  "trucks_received",
  "cancellation_asked",
  "cancellation_refused",
  "cancellation_ruled_out",
  "claim_answered",
  "claim_withdrawn",
] as const;
const ofShipments = [
  "shipment_left",
  "milestone_corrected",
  "eta_changed",
  "truck_photos_added",
  "paper_asked_again",
] as const;
const ofPapers = ["paper_uploaded", "paper_accepted", "paper_rejected", "paper_waived"] as const;
const ofTrucks = ["truck_border", "truck_customs", "truck_arrived"] as const;

function decimalText(amount: string | undefined, currency: string | undefined, f: Format): string {
  const parsed = parseAmount(amount ?? "");
  return parsed.ok && isCurrency(currency)
    ? f.money(parsed.value, currency satisfies Currency)
    : (amount ?? "");
}

/** Kilograms as the reader writes numbers; what is no number stands as it is. */
function kgText(kg: string | undefined, f: Format): string {
  const parsed = parseKg(kg ?? "");
  return parsed.ok ? f.kg(parsed.value) : (kg ?? "");
}

/** What recalls and harvests did to the order's goods. */
function goodsTitle(kind: string, data: Event["data"], t: T, f: Format): string | null {
  const [kg, lot] = [kgText(data.kg, f), data.lot ?? ""];
  if (kind === "goods_recalled" || kind === "goods_short") return t(`lots.event_${kind}`, { kg, lot });
  return kind === "goods_replaced" ? t("lots.event_goods_replaced", { kg }) : null;
}

/** What the sides changed or asked beside the states. */
function lifeTitle(kind: string, data: Event["data"], t: T, f: Format): string | null {
  switch (kind) {
    case "changed":
      return t("orderLife.event_changed", { version: data.version ?? "" });
    case "purchase_order_set":
      return t("orderLife.event_purchase_order_set", { number: data.number ?? "" });
    case "weight_asked":
      return t("orderLife.event_weight_asked", { kg: kgText(data.packedKg, f) });
    case "weight_refused":
    case "cancellation_lapsed":
      return t(`orderLife.event_${kind}`);
    default:
      return null;
  }
}

/** What happened to trucks and papers on the way. */
function shipmentTitle(kind: string, data: Event["data"], t: T, f: Format): string | null {
  const parts = { kg: kgText(data.loadedKg, f), left: kgText(data.leftKg, f) };
  if (kind === "shipped" && data.leftKg !== undefined) return t("shipments.event_part_left", parts);
  const route = routes.find((each) => each === data.current);
  if (kind === "route_chosen" && route !== undefined) {
    return t("parts.event_route_chosen", { route: t(`parts.route_${route}`) });
  }
  if (kind === "customs_code_moved") {
    return t("parts.event_customs_code_moved", {
      codes: data.codes ?? "",
      date: data.day === undefined ? "" : f.date(data.day),
    });
  }
  const known = ofShipments.find((each) => each === kind);
  if (known === undefined) return null;
  return t(`shipments.event_${known}`, {
    ...parts,
    plate: data.plate ?? "",
    date: data.current !== undefined && known === "eta_changed" ? f.date(data.current) : "",
    paper: paperText(data.paper ?? "", t),
  });
}

/** What was said about claims, and what the buyer weighed. */
function claimTitle(kind: string, data: Event["data"], t: T): string | null {
  switch (kind) {
    case "claim_opened":
    case "claim_replied":
      return t(`claims.event_${kind}`);
    case "claim_asked":
      return t(data.side === "buyer" ? "claims.event_asked_buyer" : "claims.event_asked_producer");
    case "delivered":
    case "trucks_received":
      return data.shortKg === undefined ? null : t("claims.event_short", { kg: data.shortKg });
    default:
      return null;
  }
}

function titleOf({ kind, data }: Event, t: T, f: Format): string {
  const onTheWay = shipmentTitle(kind, data, t, f);
  if (onTheWay !== null) return onTheWay;
  const claim = claimTitle(kind, data, t);
  if (claim !== null) return claim;
  const bare = plain.find((each) => each === kind);
  if (bare !== undefined) return t(`orders.event_${bare}`);
  const paper = ofPapers.find((each) => each === kind);
  if (paper !== undefined) return t(`orders.event_${paper}`, { paper: paperText(data.paper ?? "", t) });
  const truck = ofTrucks.find((each) => each === kind);
  if (truck !== undefined) return t(`orders.event_${truck}`, { plate: data.plate ?? "" });
  const goods = goodsTitle(kind, data, t, f);
  if (goods !== null) return goods;
  if (kind === "packed") {
    const kg = kgText(data.packedKg, f);
    if (data.surcharge !== undefined) {
      return t("orderLife.event_packedMore", { kg, amount: decimalText(data.surcharge, data.currency, f) });
    }
    return data.credit === undefined
      ? t("orders.event_packed", { kg })
      : t("orders.event_packedLess", { kg, amount: decimalText(data.credit, data.currency, f) });
  }
  const life = lifeTitle(kind, data, t, f);
  if (life !== null) return life;
  if (kind === "claim_settled") {
    return t("orders.event_claim_settled", { outcome: outcomeText(data.outcome ?? "", t) });
  }
  return t("orders.event_other", { kind });
}

const tones: Readonly<Record<string, "good" | "bad" | "waiting">> = {
  completed: "good",
  delivered: "good",
  disputed: "bad",
  declined: "bad",
  goods_recalled: "bad",
  goods_short: "bad",
  paper_rejected: "bad",
  paper_accepted: "good",
};

/** Everything that happened to an order, newest first, with who did it and when. */
export function OrderHistory({ events }: { readonly events: OrderView["events"] }) {
  const { t, f } = useWords();
  return (
    <Timeline
      label={t("orders.historyTitle")}
      events={events.map((event) => ({
        key: String(event.seq),
        event: event.kind,
        title: titleOf(event, t, f),
        by: (
          <>
            <When at={event.at} />
            {` · ${whoText(event.actorKind, t)}`}
            {event.actorName === "" ? null : ` · ${event.actorName}`}
          </>
        ),
        tone: tones[event.kind],
        ...(event.data.reason ? { note: event.data.reason } : {}),
      }))}
    />
  );
}
