/** What an offer says, and what a request may wish for: the rules of their figures. */
import type { Incoterm } from "../incoterms.ts";
import type { Minor, PriceE4 } from "../money.ts";
import { amountFault, lineTotal } from "../money.ts";
import type { PaymentTerms } from "../payment-terms.ts";
import type { PlainDate } from "../plain-date.ts";
import { addDays } from "../plain-date.ts";
import type { Grams } from "../quantity.ts";
import { tonnes } from "../quantity.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export type Wish = {
  readonly quantity: Grams;
  /** 1/10 000 of the currency's unit for a kilogram; null: not said. */
  readonly targetPrice: PriceE4 | null;
  readonly incoterm: Incoterm;
  readonly place: string;
  readonly deliverFrom: PlainDate;
  readonly deliverTo: PlainDate;
  readonly message: string;
};

export type OfferTerms = {
  readonly quantity: Grams;
  readonly price: PriceE4;
  readonly incoterm: Incoterm;
  readonly place: string;
  readonly deliverFrom: PlainDate;
  readonly deliverTo: PlainDate;
  readonly paymentTerms: PaymentTerms;
  /** The last day on which it can be accepted. */
  readonly validUntil: PlainDate;
};

export type WishRefusal =
  | { readonly code: "quantity-not-positive" }
  | { readonly code: "quantity-too-large" }
  | { readonly code: "target-price-not-positive" }
  | { readonly code: "delivery-dates-wrong" };

export type TermsRefusal =
  | { readonly code: "quantity-not-positive" }
  | { readonly code: "quantity-too-large" }
  | { readonly code: "price-not-positive" }
  | { readonly code: "amount-too-small" }
  | { readonly code: "amount-too-large" }
  | { readonly code: "delivery-dates-wrong" }
  | { readonly code: "validity-wrong" };

/** Nobody promises goods further ahead than the next harvest. */
const furthestDays = 400;
/** More is a slip of the keyboard. */
const largest = tonnes(100_000);

function judgeQuantity(quantity: Grams) {
  if (quantity <= 0n) return refuse({ code: "quantity-not-positive" });
  return quantity > largest ? refuse({ code: "quantity-too-large" }) : null;
}

const datesWrong = (from: PlainDate, to: PlainDate, today: PlainDate) =>
  from < today || to < from || to > addDays(today, furthestDays);

/** Whether a request can be sent as it stands. */
export function judgeWish(wish: Wish, today: PlainDate): Result<null, WishRefusal> {
  const wrong = judgeQuantity(wish.quantity);
  if (wrong !== null) return wrong;
  if (wish.targetPrice !== null && wish.targetPrice <= 0n) {
    return refuse({ code: "target-price-not-positive" });
  }
  if (datesWrong(wish.deliverFrom, wish.deliverTo, today)) return refuse({ code: "delivery-dates-wrong" });
  return ok(null);
}

/**
 * The amount of an offer (quantity × price, rounded half-even once), or what of it cannot be. It is valid from today at
 * the earliest and no longer than until the last day of delivery.
 */
export function judgeTerms(terms: OfferTerms, today: PlainDate): Result<Minor, TermsRefusal> {
  const wrong = judgeQuantity(terms.quantity);
  if (wrong !== null) return wrong;
  if (terms.price <= 0n) return refuse({ code: "price-not-positive" });
  if (datesWrong(terms.deliverFrom, terms.deliverTo, today)) return refuse({ code: "delivery-dates-wrong" });
  if (terms.validUntil < today || terms.validUntil > terms.deliverTo)
    return refuse({ code: "validity-wrong" });
  const amount = lineTotal(terms.price, terms.quantity);
  const fault = amountFault(amount);
  return fault === null ? ok(amount) : refuse({ code: `amount-${fault}` });
}
