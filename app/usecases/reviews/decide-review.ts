import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { bump } from "#app/db/counters.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { ReviewDecision, ReviewDecisionRefusal, ReviewPart } from "#app/domain/reviews/review.ts";
import { decideModeration } from "#app/domain/reviews/review.ts";
import { tellReviewDecided } from "./tell-review-decided.ts";

export type DecideReview = ReviewDecision & { readonly part: ReviewPart };

const deeds = {
  review: { published: "publish-review", rejected: "reject-review" },
  answer: { published: "publish-review-answer", rejected: "reject-review-answer" },
} as const;

/**
 * The house publishes or rejects a review, or the answer to one, in exactly the version that was read. With a publication
 * the producer's public page is another one from the same commit on.
 */
export function decideReview(
  call: Call<Moderator | Director>,
  reviewId: string,
  { part, ...decision }: DecideReview,
): Promise<Result<null, ReviewDecisionRefusal | { readonly code: "not-found" }>> {
  return inTransaction(call.db, async (tx) => {
    const found = await tx.review.findUnique({ where: { id: reviewId }, select: { orderId: true } });
    if (found === null) return refuse({ code: "not-found" });
    await lockRow(tx, "order", found.orderId);
    const review = await tx.review.findUniqueOrThrow({
      where: { id: reviewId },
      include: { answer: true, order: { select: { number: true, buyerId: true, producerId: true } } },
    });
    const { order } = review;
    const text = part === "review" ? review : review.answer;
    if (text === null) return refuse({ code: "not-found" });
    const ownCompany =
      roleIn(call.actor, order.buyerId) !== null || roleIn(call.actor, order.producerId) !== null;
    const decided = decideModeration(text, decision, ownCompany);
    if (!decided.ok) return decided;
    const outcome = decided.value;
    const { version } = decision;
    const reason = outcome === "rejected" ? decision.reason : "";
    const data = { state: outcome, decidedAt: call.now, decidedById: call.actor.userId, reason };
    const expected = { state: "submitted", version } as const;
    if (part === "review") await tx.review.update({ where: { id: reviewId, ...expected }, data });
    else await tx.reviewAnswer.update({ where: { reviewId, ...expected }, data });
    if (outcome === "published") await bump(tx, "catalogue");
    await record(tx, call, {
      deed: deeds[part][outcome],
      subject: "review",
      subjectId: reviewId,
      companyId: part === "review" ? order.buyerId : order.producerId,
      before: { state: "submitted" },
      after: { state: outcome, version },
      reason,
    });
    await tellReviewDecided(tx, order, { part, outcome, reason, event: `${reviewId}/${version}` }, call.now);
    return ok(null);
  });
}
