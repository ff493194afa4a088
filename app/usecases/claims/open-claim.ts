import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, Producer, Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { ClaimedRefusal } from "#app/domain/claims/claimed.ts";
import { claimedOf, decideClaimed } from "#app/domain/claims/claimed.ts";
import type { ClaimReason } from "#app/domain/claims/states.ts";
import { claimAnswerDeadline } from "#app/domain/orders/deadlines.ts";
import type { LineRef } from "#app/domain/orders/find-line.ts";
import { findLine } from "#app/domain/orders/find-line.ts";
import { judgeFurtherClaim } from "#app/domain/orders/further-claim.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { FileTypeUnknown } from "../files/keep-documents.ts";
import { keepDocuments } from "../files/keep-documents.ts";
import { moveOrder } from "../orders/move-order.ts";
import type { MoveOwnRefusal } from "../orders/move-own-order.ts";
import { readOrderFacts } from "../orders/order-facts.ts";
import type { OwnOrder } from "../orders/own-order.ts";
import { ownOrder } from "../orders/own-order.ts";
import { setClaimDeadline } from "./claim-deadline.ts";
import type { Described } from "./claim-files.ts";
import { addClaimFiles } from "./claim-files.ts";
import { tellAboutClaim } from "./tell-about-claim.ts";

export type OpenClaim = {
  readonly reason: ClaimReason;
  readonly comment: string;
  /** How much of which line is meant; none: see `decideClaimed`. */
  readonly lines: readonly { readonly line: LineRef; readonly weight: Grams }[];
  readonly photos: readonly Described[];
};

export type OpenClaimRefusal =
  | MoveOwnRefusal
  | FileTypeUnknown
  | ClaimedRefusal
  | { readonly code: "own-company" }
  | { readonly code: "line-unknown" };

type Side = Buyer | Producer | Staff;

/**
 * The buyer claims about goods received, inside the window; or any side reports goods in trouble on the road. The
 * order is disputed from here, the payout held, and the producer has two working days to answer. While the window
 * runs the buyer may make further claims, over what is not claimed yet.
 */
export async function openClaim(
  call: Call<Side>,
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
    await lockRow(tx, "order", id);
    const claimed = await claimedLines(tx, id, input);
    if (!claimed.ok) return claimed;
    const disputed = await dispute(tx, call, own.value, input);
    if (!disputed.ok) return disputed;

    const last = await tx.claim.aggregate({ where: { orderId: id }, _max: { number: true } });
    const claim = await tx.claim.create({
      data: {
        orderId: id,
        number: (last._max.number ?? 0) + 1,
        reason: input.reason,
        comment: input.comment,
        lines: { create: claimed.value.map((line) => ({ orderLineId: line.id, grams: line.grams })) },
        openedBy: by.actor,
        openedById: call.actor.userId,
        openedAt: call.now,
        answerDueAt: claimAnswerDeadline(call.now, await holidaysOf(tx, "BY")),
      },
    });
    const to = { orderId: id, claimId: claim.id, messageId: null, userId: call.actor.userId, now: call.now };
    await addClaimFiles(tx, photos.value, input.photos, to);
    await setClaimDeadline(tx, id, call.now);
    if (disputed.value === "further") {
      const news = { kind: "claim-opened", to: ["producer", "staff"], event: claim.id } as const;
      const data = { reason: input.comment, deadline: claim.answerDueAt.toISOString() };
      await tellAboutClaim(tx, { number, buyerId, producerId }, claim.id, { ...news, data }, call.now);
    }
    return ok({ claim: claim.number });
  });
}

/** What of which line is claimed, against what earlier claims have taken. The order is locked. */
async function claimedLines(tx: Tx, orderId: string, { reason, lines: wanted }: OpenClaim) {
  const lines = await tx.orderLine.findMany({
    where: { orderId },
    orderBy: { position: "asc" },
    include: { claimLines: { select: { grams: true, claim: { select: { state: true } } } } },
  });
  const named: { id: string; weight: Grams }[] = [];
  for (const { line: ref, weight } of wanted) {
    const line = findLine(lines, ref);
    if (!line) return refuse({ code: "line-unknown" as const });
    named.push({ id: line.id, weight });
  }
  return decideClaimed(
    reason,
    named,
    lines.map((line) => ({
      id: line.id,
      position: line.position,
      delivered: grams(line.packedG ?? line.quantityG),
      claimed: claimedOf(line.claimLines),
    })),
  );
}

/** The first claim disputes the order; a further one joins the dispute and is only told of. */
async function dispute(
  tx: Tx,
  call: Call<Side>,
  { id, by }: OwnOrder,
  { reason, comment }: OpenClaim,
): Promise<Result<"first" | "further", MoveOwnRefusal>> {
  const { state } = await tx.order.findUniqueOrThrow({ where: { id }, select: { state: true } });
  if (state === "disputed") {
    const { window } = await readOrderFacts(tx, id, call.now);
    const judged = judgeFurtherClaim(by.actor, window, comment);
    if (!judged.ok) return judged;
    await appendOrderEvent(tx, id, {
      kind: "claim_opened",
      fromState: state,
      toState: state,
      actorKind: by.kind,
      actorId: by.userId,
      data: { claimReason: reason, reason: comment },
      at: call.now,
      requestId: call.requestId,
    });
    return ok("further");
  }
  const moved = await moveOrder(tx, id, {
    command: "dispute",
    by,
    now: call.now,
    requestId: call.requestId,
    reason: comment,
    data: { claimReason: reason },
  });
  return moved.ok ? ok("first") : moved;
}
