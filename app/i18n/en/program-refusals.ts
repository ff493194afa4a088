/** Refusals as programs read them, where the sentence of the page speaks of what stands on the page. */
export const programRefusals = {
  movedOn: "It has changed since you read it. Read it again, then decide whether to send this again.",
  orderMovedOn: "The order is in a state in which this cannot be done. GET /orders/:number tells its state.",
  listingMovedOn:
    "The listing is in a state in which this cannot be done. GET /listings/:id tells its state.",
  draftChanged:
    "The draft was saved by somebody else since you read it; nothing was overwritten. Read it again and send the whole.",
  changedMeanwhile: "The order was changed since you read it. Read it again and send its new version.",
  verificationExpired:
    "An item of the company’s verification has run out. It has to be renewed by the Trade House first.",
} as const;
