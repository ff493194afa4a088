/** Words of the record for limits, approvals, changes of orders and credit. */
export const orderLifeRecord = {
  "deed_set-limit": "purchase limit set",
  "deed_ask-approval": "approval of a purchase asked",
  "deed_approve-purchase": "purchase approved",
  "deed_refuse-purchase": "purchase refused",
  "deed_withdraw-purchase": "purchase taken back",
  "deed_expire-purchase": "request for a purchase expired",
  "deed_grant-credit": "credit granted",
  "deed_end-credit": "credit ended",
  "deed_order-changed": "order changed",
  "deed_order-weight-asked": "consent to the weight asked",
  "deed_order-weight-refused": "weight not agreed",
  "deed_order-purchase-order-set": "purchase order number set",
  "deed_order-cancellation-lapsed": "cancellation not answered in time",
} as const;
