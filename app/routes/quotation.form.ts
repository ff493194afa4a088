/** Fields of the deeds on quotations, for both sides. */
import { z } from "zod";
import { incoterms } from "#app/domain/incoterms.ts";
import { currencies, parsePrice } from "#app/domain/money.ts";
import { paymentTerms } from "#app/domain/payment-terms.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";
import { parseKg } from "#app/domain/quantity.ts";
import type { Wish } from "#app/domain/quotations/terms.ts";
import { readBy } from "#app/http/forms/field-types.ts";
import type { MakeOffer } from "#app/usecases/quotations/make-offer.ts";

const date = readBy(parsePlainDate);
const message = z.string().max(2_000).default("");
const formToken = z.string().min(16).max(100).optional();
const basis = { incoterm: z.enum(incoterms), incotermPlace: z.string().min(2).max(200) };

export const wishFields = z.object({
  quantityKg: readBy(parseKg),
  targetPricePerKg: readBy(parsePrice).optional(),
  ...basis,
  deliverFrom: date,
  deliverTo: date,
  message,
});
export const wishesFields = wishFields.extend({
  commodity: z.string().min(1).max(100),
  currency: z.enum(currencies).default("USD"),
});

export const offerFields = z.object({
  quantityKg: readBy(parseKg),
  pricePerKg: readBy(parsePrice),
  ...basis,
  deliverFrom: date,
  deliverTo: date,
  paymentTerms: z.enum(paymentTerms),
  validUntil: date,
  message,
  listing: z.uuid().optional(),
  revision: z.uuid().optional(),
  answers: z.uuid().optional(),
  formToken,
});
export const acceptFields = z.object({
  offer: z.uuid().optional(),
  deliveryAddress: z.string().min(5).max(500).optional(),
  /** The buyer's own number; the producer does not say it. */
  purchaseOrder: z.string().max(60).optional(),
  formToken,
});
export const endFields = z.object({ offer: z.uuid().optional() });

/** A file may be larger than what is kept, so that it is refused at its field and what was typed stays. */
export const messageFiles = { maxFiles: 5, maxFileBytes: 15_000_000 } as const;
export const messageFields = z.object({ text: z.string().min(1).max(5_000), formToken });

/** The fields of a request as the use case takes them. */
export function wishOf(fields: z.output<typeof wishFields>): Wish {
  const { quantityKg, targetPricePerKg, incotermPlace, incoterm, deliverFrom, deliverTo } = fields;
  return {
    quantity: quantityKg,
    targetPrice: targetPricePerKg ?? null,
    incoterm,
    place: incotermPlace,
    deliverFrom,
    deliverTo,
    message: fields.message,
  };
}

/** The fields of an offer as the use case takes them. */
export function offerOf(fields: z.output<typeof offerFields>): MakeOffer {
  const { quantityKg, pricePerKg, incotermPlace, listing, revision, ...offer } = fields;
  return {
    ...offer,
    quantity: quantityKg,
    price: pricePerKg,
    place: incotermPlace,
    listingId: listing,
    revisionId: revision,
  };
}
