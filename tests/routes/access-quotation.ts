import type { Db } from "#app/db/client.server.ts";
import { monday } from "#tests/support/builders.ts";

type Sides = {
  readonly seller: { readonly company: { readonly id: string } };
  readonly buyer: { readonly company: { readonly id: string }; readonly owner: { readonly id: string } };
  readonly published: { readonly listing: { readonly id: string; readonly commoditySlug: string } };
};

/** A quotation the buyer has asked of the producer, with a message that is nobody else's to read. */
export async function aRequestedQuotation(db: Db, { seller, buyer, published }: Sides, secret: string) {
  const request = await db.quotationRequest.create({
    data: {
      buyerId: buyer.company.id,
      askedById: buyer.owner.id,
      commoditySlug: published.listing.commoditySlug,
      listingId: published.listing.id,
      quantityG: 1_000_000n,
      currency: "USD",
      incoterm: "FCA",
      incotermPlace: secret,
      deliverFrom: new Date("2026-12-07"),
      deliverTo: new Date("2026-12-14"),
      message: secret,
      askedAt: monday,
    },
  });
  return db.quotation.create({
    data: {
      requestId: request.id,
      buyerId: buyer.company.id,
      producerId: seller.company.id,
      listingId: published.listing.id,
      waitsOn: "producer",
      movedAt: monday,
      deadlineAt: new Date("2026-12-07T21:00:00Z"),
    },
  });
}
