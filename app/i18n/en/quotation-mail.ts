/** Mails and notices about quotations. */
export const quotationMail = {
  quotationRequestedSubject: "Request for a quotation: {goods}, {quantityKg}",
  quotationRequestedText:
    "{buyer} asks for your offer: {goods}, {quantityKg}, delivered by {deliverTo}.\nPrice aimed at: {price}.\nAnswer by {deadline}; after that the request expires.",
  quotationOfferedSubject: "Offer: {goods}, {price}",
  quotationOfferedText:
    "{partner} offers: {goods}, {quantityKg} at {price}, delivered by {deliverTo}.\nYou may accept, decline or make a counter-offer until {deadline}. Nothing is reserved until it is accepted.",
  quotationCounteredSubject: "Counter-offer: {goods}, {price}",
  quotationCounteredText:
    "{partner} answers with another offer: {goods}, {quantityKg} at {price}, delivered by {deliverTo}. Your own offer no longer counts.\nYou may accept, decline or answer it until {deadline}.",
  quotationMessageSubject: "Message about a quotation: {goods}",
  quotationMessageText:
    "{partner} has written to you about the quotation: {goods}. The message stands on its page.",
  quotationAcceptedSubject: "Offer accepted: {goods}, order {number}",
  quotationAcceptedText:
    "{partner} has accepted your offer: {goods}, {quantityKg} at {price}. The goods are reserved; order {number} is confirmed with exactly these figures.",
  quotationDeclinedSubject: "Declined: {goods}",
  quotationDeclinedText:
    "{partner} does not go on with the quotation: {goods}, {quantityKg}. Nothing was ordered.",
  quotationWithdrawnSubject: "Taken back: {goods}",
  quotationWithdrawnText:
    "{partner} has taken back the quotation: {goods}, {quantityKg}. It can no longer be accepted.",
  quotationExpiringSubject: "Waiting for your answer: {goods}",
  quotationExpiringText:
    "{partner} is waiting for your answer: {goods}, {quantityKg}.\nPrice: {price}.\nIt ends: {deadline}.",
  quotationExpiredSubject: "Expired unanswered: {goods}",
  quotationExpiredText:
    "The quotation with {partner} has expired unanswered: {goods}, {quantityKg}. It binds nobody; either side may begin again.",
  quotationAboveLimitSubject: "Above a colleague’s limit: {goods}",
  quotationAboveLimitText:
    "A colleague wanted to agree on a quotation with {producer}: {goods}, {quantityKg} at {price}. It is above their monthly limit. An owner can do it on the page.",
} as const;
