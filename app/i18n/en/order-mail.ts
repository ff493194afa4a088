/** Mails and notices about purchases: limits, approvals, changes of an order. */
export const orderMail = {
  limitSetSubject: "{company}: your monthly limit is {amount}",
  limitSetText:
    "An owner of {company} has set how much you may order alone in a calendar month: {amount}. Above it the owners are asked to approve.",
  limitLiftedSubject: "{company}: your monthly limit is lifted",
  limitLiftedText: "An owner of {company} has lifted the limit on what you may order alone.",
  purchaseAskedSubject: "{company}: a purchase of {amount} waits for approval",
  purchaseAskedText:
    "{member} wants to order for {amount}, which is above their limit of this month. Nothing is reserved.\nApprove or refuse by {deadline}; after that the request expires.",
  purchaseApprovedSubject: "{company}: the purchase of {amount} is approved",
  purchaseApprovedText:
    "An owner has approved the purchase of {amount}; the orders are placed and the stock is reserved.",
  purchaseRefusedSubject: "{company}: the purchase of {amount} is refused",
  purchaseRefusedText:
    "An owner has refused the purchase of {amount}. The goods are in your basket again.\n{reason}",
  purchaseWithdrawnSubject: "{company}: the request for {amount} is taken back",
  purchaseWithdrawnText:
    "{member} has taken the request for {amount} back; there is nothing to decide any more.\n{reason}",
  purchaseExpiredSubject: "{company}: the request for {amount} has expired",
  purchaseExpiredText:
    "Nobody answered the request of {member} for {amount} within 24 hours. The goods are in the basket again; it can be asked anew.",
  orderChangedSubject: "Order {number}: the buyer has changed it",
  orderChangedText:
    "The buyer has changed order {number}. The order’s page shows what is different.\nConfirm or decline the new version by {deadline}.",
  orderPackedMoreSubject: "Order {number}: {packedKg} packed",
  orderPackedMoreText:
    "{packedKg} were packed for order {number}; {moreAmount} more is due with the last instalment. The order’s page has the new proforma invoice.",
  weightAskedSubject: "Order {number}: agree to {packedKg}?",
  weightAskedText:
    "The producer has packed {packedKg} for order {number}, which is beyond the agreed tolerance. Without your consent the goods are not loaded like this.",
  weightConsentedSubject: "Order {number}: the buyer agrees to the packed weight",
  weightConsentedText: "The buyer agrees to the packed weight of order {number}. You can go on.",
  weightRefusedSubject: "Order {number}: the buyer does not agree to the packed weight",
  weightRefusedText:
    "The buyer does not agree to the packed weight of order {number}. Pack within the tolerance or ask anew.",
  creditGrantedSubject: "{company}: credit of {amount} for payment after delivery",
  creditGrantedText:
    "The Trade House lets {company} pay 30 days after delivery, for up to {amount} open at a time, in orders placed until {until}.",
  creditEndedSubject: "{company}: payment after delivery has ended",
  creditEndedText:
    "{company} can no longer choose payment after delivery for new orders. Running orders keep their terms.",
} as const;
