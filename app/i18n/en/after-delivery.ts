/** Payment 30 days after delivery and payments that are late: who may, who may not and why, and who bears the wait. */
export const afterDelivery = {
  none: "“30 days after delivery” needs a limit from the Trade House’s finance; your company has none. Ask the Trade House for one.",
  over: "“30 days after delivery” is not open to you any more: your limit was good until {until}.",
  rateMissing:
    "“30 days after delivery” cannot be chosen now: a rate of exchange is missing, so that what you owe cannot be counted.",
  overdue: {
    one: "Payment for this order is overdue. Until it is paid, no new order can be paid after delivery:",
    other:
      "Payment for these orders is overdue. Until they are paid, no new order can be paid after delivery:",
  },
  overdueRefused: "Payment is overdue: {orders}. Until it is in, no new order can be paid after delivery.",
  usedUp: "The limit is not enough for this: {left} of it are left.",
  buyerShort: "The buyer cannot take payment after delivery for this amount now. Agree on other terms.",
  waitTitle: "You ship before you are paid",
  waitText:
    "These terms are payment 30 days after delivery: {amount} is due only then, and your payout follows when it has come. You bear the wait. The Trade House has granted the buyer a limit for it, but does not pay in the buyer’s place.",
  waitOffer: "Payment 30 days after delivery: the producer ships before it is paid and bears the wait.",
  lapsedProducer:
    "The payment before shipment is more than 10 working days late. You may cancel the order without asking the buyer; the Trade House settles what has been paid.",
  lapsedBuyer:
    "The payment before shipment is more than 10 working days late. The producer may cancel the order at any time now; the Trade House settles what you have paid.",
  lapsedStaff:
    "The payment before shipment is more than 10 working days late. The producer may cancel the order; what has been paid is then for the Trade House to settle.",
  cancelLapsedLead:
    "The payment before shipment is more than 10 working days late: the order ends at once. What has been paid stays with the Trade House, which settles it.",
} as const;
