import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import type { ReviewRefusal } from "#app/domain/reviews/review.ts";
import { decideWriting } from "#app/domain/reviews/review.ts";
import type { Ratings } from "#app/domain/reviews/scores.ts";
import type { OwnOrderRefusal } from "../orders/own-order.ts";
import { ownOrder } from "../orders/own-order.ts";
import { reviewDueAt } from "./review-due.ts";

export type WriteReview = Ratings & { readonly text: string };

/**
 * The buyer says what a completed order was like, once; until the house has published it they may write it anew, and
 * what waits for a decision keeps its place in the queue.
 */
export function writeReview(
  call: Call<Buyer>,
  number: string,
  { quality, punctuality, papers, text }: WriteReview,
): Promise<Result<{ version: number }, OwnOrderRefusal | ReviewRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id: orderId, producerId, buyerId } = own.value;
    await lockRow(tx, "order", orderId);
    const { state } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { state: true } });
    const written = await tx.review.findUnique({ where: { orderId } });
    const decided = decideWriting(state, written);
    if (!decided.ok) return decided;
    const version = decided.value;
    const said = {
      state: "submitted",
      quality,
      punctuality,
      papers,
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
    const select = { id: true } as const;
    const { id } =
      written === null
        ? await tx.review.create({ data: { orderId, producerId, ...said }, select })
        : await tx.review.update({
            where: { id: written.id, version: written.version, state: written.state },
            data: said,
            select,
          });
    await record(tx, call, {
      deed: "write-review",
      subject: "review",
      subjectId: id,
      companyId: buyerId,
      ...(written === null ? {} : { before: { state: written.state, version: written.version } }),
      after: { state: "submitted", version, quality, punctuality, papersRated: papers },
    });
    return ok({ version });
  });
}
