import type { MessageKey } from "#app/i18n/translate.ts";

/** What the reader has just done, as the address says it after a deed. */
export const doneMessages = {
  placed: "orders.done_placed",
  agreed: "quotations.doneAccepted",
  confirmed: "orders.done_confirmed",
  declined: "orders.done_declined",
  cancelled: "orders.done_cancelled",
  asked: "orders.done_asked",
  answered: "orders.done_answered",
  packed: "orders.done_packed",
  changed: "orderLife.doneChanged",
  sent: "quotations.doneSent",
  consented: "orderLife.doneConsented",
  "weight-refused": "orderLife.doneWeightRefused",
  "weight-asked": "orderLife.doneAsked",
  shipped: "orders.done_shipped",
  milestone: "orders.done_milestone",
  received: "orders.done_received",
  "received-part": "claims.doneReceivedPart",
  claimed: "orders.done_claimed",
  replied: "claims.doneReplied",
  withdrawn: "orders.done_withdrawn",
  settled: "orders.done_settled",
  reviewed: "reviews.doneReviewed",
  "review-answered": "reviews.doneAnswered",
  replaced: "lots.doneReplaced",
  paper: "papers.uploaded",
  waived: "papers.waived",
  "asked-again": "shipments.doneAsked",
  photos: "shipments.donePhotos",
  eta: "shipments.doneEta",
  route: "parts.doneRoute",
  corrected: "shipments.doneCorrected",
  refund: "orders.done_refund",
  transfer: "orders.done_transfer",
} as const satisfies Record<string, MessageKey>;

export type OrderDone = keyof typeof doneMessages;

/** The deed an address speaks of, if it is one of ours. */
export function orderDone(value: string | null): OrderDone | null {
  return value !== null && Object.hasOwn(doneMessages, value) ? (value as OrderDone) : null;
}
