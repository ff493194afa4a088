import type { Ask } from "#app/db/call.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { decideAnswering, decideWriting } from "#app/domain/reviews/review.ts";
import type { OrderView } from "./order-page.server.ts";

/**
 * The review of an order as one of its sides sees it: the buyer their own in whatever state, the producer a published
 * one; null when there is nothing to show and nothing to do.
 */
export async function orderReview({ db, actor }: Ask<Buyer | Producer>, order: OrderView) {
  const side = actor.kind;
  const review = await db.review.findUnique({ where: { orderId: order.id }, include: { answer: true } });
  if (side === "producer" && review?.state !== "published") return null;
  const answer = review?.answer ?? null;
  const mayWrite = side === "buyer" && order.mayAct && decideWriting(order.state, review).ok;
  const mayAnswer =
    side === "producer" && order.mayAct && review !== null && decideAnswering(review, answer).ok;
  if (review === null && !mayWrite) return null;
  return {
    mayWrite,
    mayAnswer,
    written: review && {
      state: review.state,
      quality: review.quality,
      punctuality: review.punctuality,
      papers: review.papers,
      text: review.text,
      lang: review.lang,
      reason: review.reason,
    },
    // The producer's words are the buyer's to read once they are public.
    answer:
      answer === null || (side === "buyer" && answer.state !== "published")
        ? null
        : { state: answer.state, text: answer.text, lang: answer.lang, reason: answer.reason },
  };
}

export type OrderReviewView = NonNullable<Awaited<ReturnType<typeof orderReview>>>;
