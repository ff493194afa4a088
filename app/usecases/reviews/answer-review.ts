import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { ReviewRefusal } from "#app/domain/reviews/review.ts";
import { decideAnswering } from "#app/domain/reviews/review.ts";
import type { OwnOrderRefusal } from "../orders/own-order.ts";
import { ownOrder } from "../orders/own-order.ts";
import { reviewDueAt } from "./review-due.ts";

/** The producer answers a published review of their order, once; the answer is moderated like the review. */
export function answerReview(
  call: Call<Producer>,
  number: string,
  text: string,
): Promise<Result<{ version: number }, OwnOrderRefusal | ReviewRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id: orderId, producerId } = own.value;
    await lockRow(tx, "order", orderId);
    const review = await tx.review.findUnique({ where: { orderId }, include: { answer: true } });
    if (review === null) return refuse({ code: "review-not-published" });
    const written = review.answer;
    const decided = decideAnswering(review, written);
    if (!decided.ok) return decided;
    const version = decided.value;
    const reviewId = review.id;
    const said = {
      state: "submitted",
      text,
      lang: call.lang,
      version,
      writtenById: call.actor.userId,
      writtenAt: call.now,
      dueAt: await reviewDueAt(tx, written, call.now),
      decidedById: null,
      decidedAt: null,
      reason: "",
    } as const;
    if (written === null) await tx.reviewAnswer.create({ data: { reviewId, ...said } });
    else {
      const expected = { version: written.version, state: written.state };
      await tx.reviewAnswer.update({ where: { reviewId, ...expected }, data: said });
    }
    await record(tx, call, {
      deed: "answer-review",
      subject: "review",
      subjectId: reviewId,
      companyId: producerId,
      ...(written === null ? {} : { before: { state: written.state, version: written.version } }),
      after: { state: "submitted", version },
    });
    return ok({ version });
  });
}
