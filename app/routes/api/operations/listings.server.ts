import { z } from "zod";
import { listingStatuses } from "#app/domain/listings/states.ts";
import { idOf, writeCursor } from "#app/domain/programs/cursor.ts";
import { refuse } from "#app/domain/result.ts";
import type { KeyCall } from "#app/http/api/operation.ts";
import { operation } from "#app/http/api/operation.ts";
import { apiListing, apiListings } from "#app/queries/api-listings.server.ts";
import { archiveListing } from "#app/usecases/listings/archive-listing.ts";
import { changePrice } from "#app/usecases/listings/change-price.ts";
import { changeStock } from "#app/usecases/listings/change-stock.ts";
import { pauseListing } from "#app/usecases/listings/pause-listing.ts";
import { resumeListing } from "#app/usecases/listings/resume-listing.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { withdrawListing } from "#app/usecases/listings/withdraw-listing.ts";
import { changeDraft, createDraft } from "#app/usecases/programs/write-listing.ts";
import { day, idParams, kg, noBody, none, orNull, pageQuery } from "./fields.ts";
import { listingAnswer, listingJson, listingsAnswer } from "./listing-answer.ts";
import { draftChanges, newListing, tiers, toDraft } from "./listing-fields.ts";

const tag = "Listings";

async function shown(call: KeyCall<"producer">, id: string) {
  const listing = await apiListing(call, id);
  return (
    listing && {
      ...listingJson(listing),
      missing: listing.missing.map(({ field, code }) => ({ field, code })),
    }
  );
}

/** What every deed on one listing has in common. */
const onOne = {
  tag,
  side: "producer",
  params: idParams,
  query: none,
  answer: listingAnswer,
  stampOf: ({ stamp }: { readonly stamp: string }) => stamp,
  show: (call: KeyCall<"producer">, { params }: { readonly params: { readonly id: string } }) =>
    shown(call, params.id),
} as const;

export const listListings = operation({
  ...{ id: "list-listings", method: "GET", path: "/listings", tag, scope: "listings:read", side: "producer" },
  summary: "Your own listings",
  params: none,
  query: z.object({
    ...pageQuery,
    status: z.enum(listingStatuses).optional(),
    ref: z.string().max(80).optional().meta({ description: "Your own reference" }),
    changedSince: z.iso.datetime({ offset: true }).optional(),
  }),
  body: noBody,
  answer: listingsAnswer,
  show: async (call, { query }) => {
    const { status, ref, changedSince, after, limit } = query;
    const { listings, last } = await apiListings(call, {
      status: status ?? null,
      ref: ref ?? null,
      changedSince: changedSince === undefined ? null : new Date(changedSince),
      after: idOf(after),
      limit,
    });
    return { items: listings.map(listingJson), next: last === null ? null : writeCursor(last) };
  },
});

export const createListing = operation({
  ...{
    id: "create-listing",
    method: "POST",
    path: "/listings",
    tag,
    scope: "listings:write",
    side: "producer",
  },
  summary: "Begin a listing with a draft",
  description: "The draft is yours alone until it is handed in and the Trade House has approved exactly it.",
  status: 201,
  params: none,
  query: none,
  body: newListing,
  answer: listingAnswer,
  refusals: ["commodity-unknown", "region-unknown", "draft-contradicts", "ref-taken"],
  run: (call, { body: { ref, commodity, ...content } }) =>
    createDraft(call, { ref, draft: { ...toDraft(content), commodity } }),
  stampOf: onOne.stampOf,
  show: (call, { made }) => shown(call, made),
});

export const getListing = operation({
  ...onOne,
  ...{ id: "get-listing", method: "GET", path: "/listings/{id}", scope: "listings:read" },
  summary: "One listing",
  body: noBody,
});

export const changeListing = operation({
  ...onOne,
  ...{ id: "change-listing", method: "PATCH", path: "/listings/{id}", scope: "listings:write" },
  summary: "Change the draft",
  description:
    "Changes the draft, or begins one from the last content; what is on sale or in review stays as it is. `If-Match` names the ETag that was read.",
  stamped: true,
  body: draftChanges,
  refusals: [
    "stamp-missing",
    "stamp-old",
    "commodity-pinned",
    "region-unknown",
    "draft-contradicts",
    "listing-moved-on",
  ],
  run: (call, { params, body, stamp }) => changeDraft(call, params.id, { draft: toDraft(body), seen: stamp }),
});

export const submitOne = operation({
  ...onOne,
  ...{ id: "submit-listing", method: "POST", path: "/listings/{id}/submit", scope: "listings:write" },
  summary: "Hand the draft in for review",
  description: "From now on it cannot be changed; the Trade House decides within two working days.",
  body: noBody,
  refusals: ["draft-incomplete", "nothing-to-submit", "company-not-verified", "verification-expired"],
  run: async (call, { params }) => {
    const done = await submitListing(call, params.id);
    if (done.ok || done.refusal.code !== "draft-incomplete") return done;
    const listing = await apiListing(call, params.id);
    return refuse({ code: "draft-incomplete", issues: listing?.missing ?? [] });
  },
});

export const withdrawOne = operation({
  ...onOne,
  ...{ id: "withdraw-listing", method: "POST", path: "/listings/{id}/withdraw", scope: "listings:write" },
  summary: "Take the revision back that is in review",
  body: noBody,
  refusals: ["nothing-in-review"],
  run: (call, { params }) => withdrawListing(call, params.id),
});

export const pauseOne = operation({
  ...onOne,
  ...{ id: "pause-listing", method: "POST", path: "/listings/{id}/pause", scope: "listings:write" },
  summary: "Take it off the market for a while",
  body: noBody,
  refusals: ["listing-moved-on"],
  run: (call, { params }) => pauseListing(call, params.id),
});

export const resumeOne = operation({
  ...onOne,
  ...{ id: "resume-listing", method: "POST", path: "/listings/{id}/resume", scope: "listings:write" },
  summary: "Bring a paused listing back",
  body: noBody,
  refusals: ["listing-moved-on"],
  run: (call, { params }) => resumeListing(call, params.id),
});

export const archiveOne = operation({
  ...onOne,
  ...{ id: "archive-listing", method: "POST", path: "/listings/{id}/archive", scope: "listings:write" },
  summary: "Put it away for good",
  body: noBody,
  refusals: ["listing-moved-on"],
  run: (call, { params }) => archiveListing(call, params.id),
});

export const priceOne = operation({
  ...onOne,
  ...{ id: "change-price", method: "POST", path: "/listings/{id}/price", scope: "prices:write" },
  summary: "Change the prices",
  description:
    "At once, in the listing's currency. A price more than 25 % off any of the last 7 days waits for a moderator, and the old one sells on: see `waitingPrice`.",
  body: z
    .strictObject({ tiers })
    .meta({ id: "PriceChange", examples: [{ tiers: [{ fromKg: "5000", pricePerKg: "1.20" }] }] }),
  refusals: ["listing-not-on-sale", "price-tiers-wrong"],
  run: (call, { params, body }) =>
    changePrice(
      call,
      params.id,
      body.tiers.map(({ fromKg, pricePerKg }) => ({ from: fromKg, price: pricePerKg })),
    ),
});

export const stockOne = operation({
  ...onOne,
  ...{ id: "change-stock", method: "POST", path: "/listings/{id}/stock", scope: "stock:write" },
  summary: "Set what can be sold and when",
  description: "`quantityKg` is what is free beyond what orders have reserved; the lots are corrected to it.",
  body: z
    .strictObject({
      quantityKg: orNull(kg()).default(null),
      availableFrom: orNull(day()).default(null),
      availableTo: orNull(day()).default(null),
      reason: z.string().max(500).default(""),
    })
    .meta({ id: "StockChange", examples: [{ quantityKg: "18500", reason: "Counted in the warehouse" }] }),
  refusals: ["listing-not-on-sale", "window-ends-before-it-begins"],
  run: (call, { params, body: { quantityKg, ...window } }) =>
    changeStock(call, params.id, { quantity: quantityKg, ...window }),
});
