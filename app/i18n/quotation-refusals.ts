import type { Answer } from "./answer.ts";

/** Refusals of the deeds on quotations, and how they are answered. */
export const quotationRefusals = {
  "offer-moved-on": { status: 409, message: "quotations.refusedMovedOn" },
  "own-offer": { status: 403, message: "quotations.refusedOwn" },
  "offer-of-other-side": { status: 403, message: "quotations.refusedOtherSide" },
  "offer-expired": { status: 409, message: "quotations.refusedExpired" },
  "offer-not-due": { status: 409, message: "quotations.refusedMovedOn" },
  "quotation-over": { status: 409, message: "quotations.refusedOver" },
  "quotation-above-limit": { status: 403, message: "quotations.refusedAboveLimit" },
  "buyer-above-limit": { status: 409, message: "quotations.refusedBuyerLimit" },
  "buyer-credit-short": { status: 409, message: "afterDelivery.buyerShort", field: "paymentTerms" },
  "no-offer-yet": { status: 409, message: "quotations.refusedNoOffer" },
  "offer-stock-short": { status: 409, message: "quotations.refusedStockShort" },
  "goods-off-sale": { status: 409, message: "quotations.refusedOffSale" },
  "goods-edited": { status: 409, message: "quotations.refusedEdited" },
  "goods-not-yours": { status: 400, message: "quotations.refusedGoods", field: "listing" },
  "quotation-company-stopped": { status: 409, message: "quotations.refusedCompany" },
  "nobody-sells": { status: 409, message: "quotations.refusedNobodySells", field: "commodity" },
  "quantity-too-large": { status: 400, message: "quotations.refusedTooMuch", field: "quantityKg" },
  "target-price-not-positive": {
    status: 400,
    message: "quotations.refusedPrice",
    field: "targetPricePerKg",
  },
  "price-not-positive": { status: 400, message: "quotations.refusedPrice", field: "pricePerKg" },
  "amount-too-large": { status: 400, message: "quotations.refusedAmountLarge", field: "pricePerKg" },
  "amount-too-small": { status: 400, message: "quotations.refusedAmount", field: "quantityKg" },
  "validity-wrong": { status: 400, message: "quotations.refusedValidity", field: "validUntil" },
  "message-file-too-large": { status: 413, message: "refusals.fileTooLarge", field: "files" },
} as const satisfies Record<string, Answer>;
