import type { Answer } from "./answer.ts";

/** Refusals about limits, approvals, changes of orders, packed weight and credit. */
export const orderLifeRefusals = {
  "order-changed": { status: 409, message: "orderLife.changedMeanwhile" },
  "nothing-to-change": { status: 400, message: "orderLife.nothingToChange" },
  "weight-not-asked": { status: 409, message: "orderLife.weightNotAsked" },
  "credit-overdue": { status: 409, message: "afterDelivery.overdueRefused", field: "paymentTerms" },
  "credit-used-up": { status: 400, message: "afterDelivery.usedUp", field: "paymentTerms" },
  "credit-date-over": { status: 400, message: "forms.alreadyOver", field: "until" },
  "credit-moved-on": { status: 409, message: "orderLife.creditMovedOn" },
  "credit-for-buyers": { status: 409, message: "orderLife.creditForBuyers" },
  "above-limit": { status: 403, message: "approvals.aboveLimit" },
  "approval-decided": { status: 409, message: "approvals.decided" },
  "approval-expired": { status: 409, message: "approvals.expired" },
  "approval-not-due": { status: 409, message: "approvals.decided" },
  "purchase-changed": { status: 409, message: "approvals.changed" },
  "limit-for-owner": { status: 409, message: "approvals.limitForOwner" },
  "limit-for-buyers": { status: 403, message: "approvals.limitForBuyers" },
  "delivery-too-late": { status: 400, message: "approvals.tooLate", field: "deliverFrom" },
  "delivery-too-early": { status: 400, message: "approvals.tooEarly", field: "deliverTo" },
} as const satisfies Record<string, Answer>;
