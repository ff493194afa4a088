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
} as const;
