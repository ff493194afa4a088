import type { Db } from "#app/db/client.server.ts";
import { monday } from "#tests/support/builders.ts";

type Sides = {
  readonly orderId: string;
  readonly seller: { readonly company: { readonly id: string } };
  readonly buyer: { readonly owner: { readonly id: string } };
};

const dueAt = new Date("2026-11-25T09:00:00Z");

/** A claim on an order and a review of it, with words that are nobody else's to read. */
export async function aClaimAndReview(db: Db, { orderId, seller, buyer }: Sides, secret: string) {
  const claim = await db.claim.create({
    data: {
      orderId,
      number: 1,
      reason: "quality",
      comment: secret,
      openedById: buyer.owner.id,
      openedAt: monday,
      answerDueAt: dueAt,
    },
  });
  const buyersReview = await db.review.create({
    data: {
      orderId,
      producerId: seller.company.id,
      quality: 4,
      punctuality: 4,
      papers: 4,
      text: secret,
      lang: "ru",
      writtenById: buyer.owner.id,
      writtenAt: monday,
      dueAt,
    },
  });
  return { claim, buyersReview };
}
