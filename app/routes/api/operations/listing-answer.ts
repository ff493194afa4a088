/** A listing as programs read it. */
import { z } from "zod";
import { incoterms } from "#app/domain/incoterms.ts";
import { languages } from "#app/domain/language.ts";
import { certificateKinds } from "#app/domain/listings/certificates.ts";
import { listingStatuses } from "#app/domain/listings/states.ts";
import type { PriceE4 } from "#app/domain/money.ts";
import { currencies, priceToDecimal } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import type { ApiListing } from "#app/queries/api-listings.server.ts";
import { dayText, instant, kgText, listOf, orNull, priceText } from "./fields.ts";

const texts = z.object({ az: z.string(), ru: z.string(), be: z.string(), en: z.string() });
const price = z.object({
  currency: z.enum(currencies),
  tiers: z.array(z.object({ fromKg: kgText(), pricePerKg: priceText() })),
});

const listing = z.object({
  id: z.uuid(),
  slug: z.string(),
  ref: orNull(z.string()),
  status: z.enum(listingStatuses),
  onSale: z.boolean().meta({ description: "A revision of it has been approved" }),
  stamp: z.string().meta({ description: "The state of the newest content; the same as the ETag" }),
  updatedAt: instant(),
  publishedAt: orNull(instant()),
  price: orNull(price),
  waitingPrice: orNull(price).meta({ description: "A price that jumped and waits for a moderator" }),
  availableKg: kgText().meta({ description: "What can be ordered now" }),
  availableFrom: orNull(dayText()),
  availableTo: orNull(dayText()),
  content: z.object({
    revision: z.number().int(),
    state: z.enum([
      "draft",
      "submitted",
      "approved",
      "changes_requested",
      "rejected",
      "withdrawn",
      "superseded",
    ]),
    commodity: z.string(),
    language: z.enum(languages),
    titles: texts,
    descriptions: texts,
    variety: z.string(),
    grade: z.string(),
    region: orNull(z.string()),
    harvestFrom: orNull(dayText()),
    harvestTo: orNull(dayText()),
    packaging: z.string(),
    storage: z.string(),
    quantityKg: orNull(kgText()),
    minimumOrderKg: orNull(kgText()),
    currency: z.enum(currencies),
    tiers: z.array(z.object({ fromKg: orNull(kgText()), pricePerKg: orNull(priceText()) })),
    incoterm: z.enum(incoterms),
    incotermPlace: z.string(),
    leadTimeDays: z.number().int(),
    establishmentNumber: z.string(),
    certificates: z.array(
      z.object({
        kind: z.enum(certificateKinds),
        number: z.string(),
        issuer: z.string(),
        issuedOn: orNull(dayText()),
        validUntil: orNull(dayText()),
      }),
    ),
    specification: z.looseObject({}),
  }),
  decision: orNull(
    z.object({
      revision: z.number().int(),
      decision: z.string(),
      reasons: z.array(z.object({ code: z.string(), field: orNull(z.string()), note: z.string() })),
      comment: z.string(),
      decidedAt: orNull(instant()),
    }),
  ).meta({ description: "The last decision of the Trade House" }),
});

export const listingAnswer = listing
  .extend({
    missing: z
      .array(z.object({ field: z.string(), code: z.string() }))
      .meta({ description: "What keeps the draft from being handed in" }),
  })
  .meta({ id: "Listing" });
export const listingsAnswer = listOf(listing.meta({ id: "ListingInList" }));

type Tier = { readonly from: Grams | null; readonly price: PriceE4 | null };
const tierText = ({ from, price: per }: Tier) => ({
  fromKg: from === null ? null : toKgDecimal(from),
  pricePerKg: per === null ? null : priceToDecimal(per),
});

/** The listing in the interface's own units. */
export function listingJson(one: ApiListing): z.input<typeof listing> {
  const { available, content, decision, price: active, waitingPrice, ...plain } = one;
  const { quantity, minimumOrder, ...rest } = content;
  return {
    ...plain,
    updatedAt: one.updatedAt.toISOString(),
    publishedAt: one.publishedAt?.toISOString() ?? null,
    availableKg: toKgDecimal(available),
    price: priceJson(active),
    waitingPrice: priceJson(waitingPrice),
    content: {
      ...rest,
      tiers: content.tiers.map(tierText),
      certificates: [...content.certificates],
      specification: { ...content.specification },
      quantityKg: quantity === null ? null : toKgDecimal(quantity),
      minimumOrderKg: minimumOrder === null ? null : toKgDecimal(minimumOrder),
    },
    decision: decision && {
      ...decision,
      decision: decision.decision ?? "",
      reasons: decision.reasons.map((reason) => ({ ...reason })),
      decidedAt: decision.decidedAt?.toISOString() ?? null,
    },
  };
}

function priceJson(one: ApiListing["price"]): z.input<typeof price> | null {
  return (
    one && {
      currency: one.currency,
      tiers: one.tiers.map((tier) => ({
        fromKg: toKgDecimal(tier.from),
        pricePerKg: priceToDecimal(tier.price),
      })),
    }
  );
}
