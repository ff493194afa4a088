import type { DeedName } from "./deeds.ts";

/**
 * What can stand in an order's history, and under which name the same stands in the record. Where the deed writes a
 * row of its own, its name is that row's.
 */
export const orderEventDeeds = {
  placed: "order-placed",
  confirmed: "order-confirmed",
  declined: "order-declined",
  preparing: "order-preparing",
  packed: "order-packed",
  shipped: "order-shipped",
  delivered: "order-delivered",
  disputed: "order-disputed",
  completed: "order-completed",
  cancelled: "order-cancelled",
  expired: "order-expired",
  refunded: "order-refunded",
  changed: "order-changed",
  purchase_order_set: "order-purchase-order-set",
  weight_asked: "order-weight-asked",
  weight_refused: "order-weight-refused",
  cancellation_asked: "order-cancellation-asked",
  cancellation_refused: "order-cancellation-refused",
  cancellation_lapsed: "order-cancellation-lapsed",
  cancellation_ruled_out: "rule-cancellation",
  goods_recalled: "order-goods-recalled",
  goods_short: "order-goods-short",
  goods_replaced: "replace-goods",
  trucks_received: "order-trucks-received",
  truck_border: "order-truck-border",
  truck_customs: "order-truck-customs",
  truck_arrived: "order-truck-arrived",
  shipment_left: "order-shipment-left",
  milestone_corrected: "order-milestone-corrected",
  eta_changed: "order-eta-changed",
  route_chosen: "order-route-chosen",
  customs_code_moved: "order-customs-code-moved",
  truck_photos_added: "order-truck-photos-added",
  paper_asked_again: "ask-paper-again",
  paper_uploaded: "order-paper-uploaded",
  paper_accepted: "accept-paper",
  paper_rejected: "reject-paper",
  paper_waived: "waive-paper",
  claim_opened: "order-claim-opened",
  claim_answered: "order-claim-answered",
  claim_asked: "ask-claim",
  claim_replied: "order-claim-replied",
  claim_withdrawn: "order-claim-withdrawn",
  claim_settled: "settle-claim",
} as const satisfies Record<string, DeedName>;

export type OrderEventKind = keyof typeof orderEventDeeds;
