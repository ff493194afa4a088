import type { OrderView } from "#app/queries/order-page.server.ts";
import { OpenClaimForm } from "../claims/open-claim-form.tsx";
import { AnswerOrder } from "./answer-order.tsx";
import { ChangeOrderForm } from "./change-order-form.tsx";
import { DeliveryForm } from "./delivery-form.tsx";
import { MilestoneForm } from "./milestone-form.tsx";
import { PackingForm } from "./packing-form.tsx";
import { RouteForm } from "./route-form.tsx";
import { ShippingBlocked, ShippingForm } from "./shipping-form.tsx";

type Props = { readonly order: OrderView; readonly pathTo: (deed: string) => string };

/** What the reader may do to move the order on, right now. */
export function OrderDeeds({ order, pathTo }: Props) {
  const may = (deed: OrderView["deeds"][number]) => order.deeds.includes(deed);
  const waitsForShipping =
    order.side === "producer" &&
    order.mayAct &&
    (order.state === "preparing" || (order.state === "shipped" && order.rest > 0n));
  return (
    <div className="stack print-hidden">
      {may("confirm-order") ? <AnswerOrder order={order} pathTo={pathTo} /> : null}
      {may("change-order") ? <ChangeOrderForm order={order} action={pathTo("change-order")} /> : null}
      {waitsForShipping && !may("mark-shipped") ? <ShippingBlocked order={order} /> : null}
      {may("record-packed-weight") ? (
        <PackingForm order={order} action={pathTo("record-packed-weight")} />
      ) : null}
      {may("choose-route") ? <RouteForm order={order} action={pathTo("choose-route")} /> : null}
      {may("mark-shipped") ? <ShippingForm order={order} action={pathTo("mark-shipped")} /> : null}
      {may("report-milestone") ? <MilestoneForm order={order} action={pathTo("report-milestone")} /> : null}
      {may("confirm-delivery") ? <DeliveryForm order={order} action={pathTo("confirm-delivery")} /> : null}
      {/* Anew after each claim: what was written for the last one must not be sent as the next. */}
      {may("open-claim") ? (
        <OpenClaimForm key={order.claims.length} order={order} action={pathTo("open-claim")} />
      ) : null}
    </div>
  );
}
