/**
 * From a basket to orders: one per producer, currency, Incoterms rule and place, all or nothing. Everything the buyer
 * saw is compared with what holds now; a difference is shown, and nothing happens until the buyer agrees.
 */
import type { Incoterm } from "../incoterms.ts";
import type { PriceTier } from "../listings/price.ts";
import { priceFor } from "../listings/price.ts";
import type { Currency, Minor, PriceE4 } from "../money.ts";
import { amountFault, leastAmount, lineTotal, mostAmount, sumMinor } from "../money.ts";
import type { Grams } from "../quantity.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

/** A line as the buyer saw and wants it. */
export type BasketLine = {
  readonly lineId: string;
  readonly listingId: string;
  readonly quantity: Grams;
  /** What stood on the page the buyer agreed to. */
  readonly shown: {
    readonly price: PriceE4;
    readonly currency: Currency;
    readonly incoterm: Incoterm;
    readonly place: string;
  };
};

/** The listing as it is now. */
export type CurrentOffer = {
  readonly listingId: string;
  readonly producerId: string;
  /** The published revision: the order cites it. */
  readonly revisionId: string;
  readonly onSale: boolean;
  /** The producer may take new orders: verified, and no item of its verification has run out. */
  readonly producerVerified: boolean;
  readonly alcohol: boolean;
  readonly currency: Currency;
  readonly incoterm: Incoterm;
  readonly place: string;
  readonly tiers: readonly PriceTier[];
  readonly minimumOrder: Grams;
  /** What can be promised for the wanted delivery date. */
  readonly available: Grams;
};

/** What is no longer as shown; the buyer reads all of them at once. */
export type Difference =
  | { readonly kind: "not-on-sale"; readonly lineId: string }
  /** Suspended, or an item of its verification has run out: the line may wait until it sells again. */
  | { readonly kind: "seller-not-verified"; readonly lineId: string }
  | { readonly kind: "alcohol-right-missing"; readonly lineId: string }
  | {
      readonly kind: "price-changed";
      readonly lineId: string;
      readonly shown: PriceE4;
      readonly now: PriceE4;
    }
  | {
      readonly kind: "currency-changed";
      readonly lineId: string;
      readonly shown: Currency;
      readonly now: Currency;
    }
  | {
      readonly kind: "basis-changed";
      readonly lineId: string;
      readonly now: { readonly incoterm: Incoterm; readonly place: string };
    }
  | { readonly kind: "below-minimum"; readonly lineId: string; readonly minimum: Grams }
  /** So little that it comes to less than anybody can pay. */
  | { readonly kind: "amount-too-small"; readonly lineId: string; readonly least: Minor }
  /** More than anybody orders: a price or a quantity was mistyped. */
  | { readonly kind: "amount-too-large"; readonly lineId: string; readonly most: Minor }
  | { readonly kind: "not-enough-left"; readonly lineId: string; readonly left: Grams };

export type OrderLineDraft = {
  readonly lineId: string;
  readonly listingId: string;
  readonly revisionId: string;
  readonly quantity: Grams;
  readonly price: PriceE4;
  readonly total: Minor;
};

export type OrderDraft = {
  readonly producerId: string;
  readonly currency: Currency;
  readonly incoterm: Incoterm;
  readonly place: string;
  readonly lines: readonly OrderLineDraft[];
  readonly total: Minor;
};

export type CheckoutRefusal =
  | { readonly code: "basket-empty" }
  | { readonly code: "basket-changed"; readonly differences: readonly Difference[] };

type Priced = { readonly offer: CurrentOffer; readonly line: OrderLineDraft };

/** Quantities wanted per listing: two lines of one listing draw on the same stock and share its tier. */
function wantedByListing(lines: readonly BasketLine[]): ReadonlyMap<string, bigint> {
  const wanted = new Map<string, bigint>();
  for (const line of lines) wanted.set(line.listingId, (wanted.get(line.listingId) ?? 0n) + line.quantity);
  return wanted;
}

function compareLine(
  line: BasketLine,
  offer: CurrentOffer | undefined,
  wanted: bigint,
  mayImportAlcohol: boolean,
): Result<Priced, { readonly code: "changed"; readonly differences: Difference[] }> {
  const { lineId, shown, quantity } = line;
  if (offer !== undefined && !offer.producerVerified) {
    return refuse({ code: "changed", differences: [{ kind: "seller-not-verified", lineId }] });
  }
  if (offer === undefined || !offer.onSale) {
    return refuse({ code: "changed", differences: [{ kind: "not-on-sale", lineId }] });
  }
  const differences: Difference[] = [];
  if (offer.alcohol && !mayImportAlcohol) differences.push({ kind: "alcohol-right-missing", lineId });
  if (offer.currency !== shown.currency) {
    differences.push({ kind: "currency-changed", lineId, shown: shown.currency, now: offer.currency });
  }
  if (offer.incoterm !== shown.incoterm || offer.place !== shown.place) {
    differences.push({
      kind: "basis-changed",
      lineId,
      now: { incoterm: offer.incoterm, place: offer.place },
    });
  }
  if (wanted > offer.available) differences.push({ kind: "not-enough-left", lineId, left: offer.available });
  const price = priceFor(offer.tiers, offer.minimumOrder, quantity);
  if (!price.ok) {
    differences.push({ kind: "below-minimum", lineId, minimum: price.refusal.minimum });
    return refuse({ code: "changed", differences });
  }
  if (price.value !== shown.price && offer.currency === shown.currency) {
    differences.push({ kind: "price-changed", lineId, shown: shown.price, now: price.value });
  }
  const total = lineTotal(price.value, quantity);
  const fault = amountFault(total);
  if (fault === "too-small") differences.push({ kind: "amount-too-small", lineId, least: leastAmount });
  if (fault === "too-large") differences.push({ kind: "amount-too-large", lineId, most: mostAmount });
  if (differences.length > 0) return refuse({ code: "changed", differences });
  const drafted = {
    lineId,
    listingId: offer.listingId,
    revisionId: offer.revisionId,
    quantity,
    price: price.value,
    total,
  };
  return ok({ offer, line: drafted });
}

/** One group per producer, currency, rule and place, in the order of the basket. */
function group(priced: readonly Priced[]): OrderDraft[] {
  const groups = new Map<string, Priced[]>();
  for (const entry of priced) {
    const { producerId, currency, incoterm, place } = entry.offer;
    const key = JSON.stringify([producerId, currency, incoterm, place]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((entries) => {
    const first = entries[0];
    if (first === undefined) return [];
    const { producerId, currency, incoterm, place } = first.offer;
    const lines = entries.map((entry) => entry.line);
    return [
      { producerId, currency, incoterm, place, lines, total: sumMinor(lines.map((line) => line.total)) },
    ];
  });
}

/** The orders a basket makes, or every difference between what was shown and what holds. */
export function checkout(
  lines: readonly BasketLine[],
  offers: ReadonlyMap<string, CurrentOffer>,
  mayImportAlcohol: boolean,
): Result<OrderDraft[], CheckoutRefusal> {
  if (lines.length === 0) return refuse({ code: "basket-empty" });
  const wanted = wantedByListing(lines);
  const differences: Difference[] = [];
  const priced: Priced[] = [];
  for (const line of lines) {
    const all = wanted.get(line.listingId) ?? line.quantity;
    const compared = compareLine(line, offers.get(line.listingId), all, mayImportAlcohol);
    if (compared.ok) priced.push(compared.value);
    else differences.push(...compared.refusal.differences);
  }
  return differences.length > 0 ? refuse({ code: "basket-changed", differences }) : ok(group(priced));
}

export type CurrentTerms = {
  readonly price: PriceE4;
  readonly currency: Currency;
  readonly incoterm: Incoterm;
  readonly place: string;
  /** The terms in one word, for a form to carry: equal if and only if the terms are. */
  readonly key: string;
};

/** The terms on which a line could be ordered now; null when it cannot be at all. */
export function currentTerms(line: BasketLine, offer: CurrentOffer | undefined): CurrentTerms | null {
  if (offer === undefined || !offer.onSale || !offer.producerVerified) return null;
  const price = priceFor(offer.tiers, offer.minimumOrder, line.quantity);
  if (!price.ok) return null;
  const { currency, incoterm, place } = offer;
  return {
    price: price.value,
    currency,
    incoterm,
    place,
    key: `${price.value}|${currency}|${incoterm}|${place}`,
  };
}
