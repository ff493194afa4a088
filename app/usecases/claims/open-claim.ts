import type { Call } from "#app/db/call.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, Producer, Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { ClaimReason } from "#app/domain/claims/states.ts";
import { claimAnswerDeadline } from "#app/domain/orders/deadlines.ts";
import type { LineRef } from "#app/domain/orders/find-line.ts";
import { findLine } from "#app/domain/orders/find-line.ts";
import type { Grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { FileTypeUnknown, Upload } from "../files/keep-documents.ts";
import { addDocument, keepDocuments } from "../files/keep-documents.ts";
import { moveOrder } from "../orders/move-order.ts";
import type { MoveOwnRefusal } from "../orders/move-own-order.ts";
import { ownOrder } from "../orders/own-order.ts";

export type OpenClaim = {
  readonly reason: ClaimReason;
  readonly comment: string;
  /** How much of which line is meant; none: all of it. */
  readonly lines: readonly { readonly line: LineRef; readonly weight: Grams }[];
  readonly photos: readonly Upload[];
};

export type OpenClaimRefusal =
  | MoveOwnRefusal
  | FileTypeUnknown
  | { readonly code: "own-company" }
  | { readonly code: "line-unknown" }
  | { readonly code: "claim-more-than-delivered" };

/**
 * The buyer claims about goods received, inside the window; or any side reports goods in trouble on the road. The
 * order is disputed from here, the payout held, and the producer has two working days to answer.
 */
export async function openClaim(
  call: Call<Buyer | Producer | Staff>,
  number: string,
  input: OpenClaim,
): Promise<Result<{ claim: number }, OpenClaimRefusal>> {
  const reachable = await ownOrder(call.db, call.actor, number);
  if (!reachable.ok) return reachable;
  const photos = await keepDocuments(call, input.photos);
  if (!photos.ok) return photos;

  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by, buyerId, producerId } = own.value;
    const isStaff = by.actor === "staff";
    if (isStaff && (roleIn(call.actor, buyerId) !== null || roleIn(call.actor, producerId) !== null)) {
      return refuse({ code: "own-company" });
    }
    const lines = await tx.orderLine.findMany({ where: { orderId: id } });
    const claimed: { orderLineId: string; grams: string }[] = [];
    for (const { line: ref, weight } of input.lines) {
      const line = findLine(lines, ref);
      if (!line) return refuse({ code: "line-unknown" });
      if (weight > (line.packedG ?? line.quantityG)) return refuse({ code: "claim-more-than-delivered" });
      if (weight > 0n) claimed.push({ orderLineId: line.id, grams: weight.toString() });
    }
    const moved = await moveOrder(tx, id, {
      command: "dispute",
      by,
      now: call.now,
      requestId: call.requestId,
      reason: input.comment,
      data: { claimReason: input.reason },
    });
    if (!moved.ok) return moved;

    const last = await tx.claim.aggregate({ where: { orderId: id }, _max: { number: true } });
    const claim = (last._max.number ?? 0) + 1;
    const answerDueAt = claimAnswerDeadline(call.now, await holidaysOf(tx, "BY"));
    const photoIds: string[] = [];
    for (const photo of photos.value) {
      photoIds.push(
        await addDocument(
          tx,
          photo,
          { access: "order", orderId: id, uploadedById: call.actor.userId },
          call.now,
        ),
      );
    }
    await tx.claim.create({
      data: {
        orderId: id,
        number: claim,
        reason: input.reason,
        comment: input.comment,
        lines: claimed,
        photoIds,
        openedBy: by.actor,
        openedById: call.actor.userId,
        openedAt: call.now,
        answerDueAt,
      },
    });
    await tx.order.update({ where: { id }, data: { deadlineAt: answerDueAt } });
    return ok({ claim });
  });
}
