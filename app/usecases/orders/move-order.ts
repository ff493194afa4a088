import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { releaseStock, shipStock } from "#app/db/stock.server.ts";
import type { OrderCommand, OrderFacts, OrderRefusal, OrderStatus } from "#app/domain/orders/states.ts";
import { decide, isEnded, orderMoveEvents, releasesStock } from "#app/domain/orders/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { issuePaper } from "../papers/issue-paper.ts";
import type { ToAskFor } from "../payments/open-instalments.ts";
import { askForInstalments, openInstalments, setInstalments } from "../payments/open-instalments.ts";
import { reviewPayout } from "../payments/review-payout.ts";
import { voidInstalments } from "../payments/void-instalments.ts";
import type { Mover } from "./mover.ts";
import { theHouse } from "./mover.ts";
import { readOrderFacts } from "./order-facts.ts";
import { preparePack } from "./prepare-pack.ts";
import { tellOrderMoved } from "./tell-order-moved.ts";

export type Move = {
  readonly command: OrderCommand;
  readonly by: Mover;
  readonly now: Date;
  /** The request it comes from; none where the house moves by itself. */
  readonly requestId?: string;
  readonly reason?: string;
  /** What the caller knows better than the tables: a ruling, an agreement, a truck that is being reported. */
  readonly facts?: Partial<OrderFacts>;
  /** ship: the caller takes the goods out of the lots itself, part by part as they leave. */
  readonly leavesInParts?: boolean;
  /** Kept with the event. */
  readonly data?: Readonly<Record<string, string | number | boolean>>;
};

export type MoveRefusal = OrderRefusal | { readonly code: "not-found" };

/** An order that has entered a state, and what is left to do for it. */
export type EnteredState = {
  readonly status: OrderStatus;
  /** It was confirmed: its contract is to be issued, and the proformas of what is due. Null: no paper is. */
  readonly papers: readonly ToAskFor[] | null;
};

/**
 * The only way an order changes its state. Locks the order, decides by the state table on facts read under the lock,
 * writes the state and its event, moves stock and instalments accordingly, tells both sides, reviews the payout, and
 * issues the papers last. A refusal has written nothing.
 */
export async function moveOrder(
  tx: Tx,
  orderId: string,
  move: Move,
): Promise<Result<OrderStatus, MoveRefusal>> {
  const entered = await enterState(tx, orderId, move);
  if (!entered.ok) return entered;
  await issueAgreedPapers(tx, orderId, entered.value, move.now);
  return ok(entered.value.status);
}

/**
 * The same without the papers of a confirmed order, for a deed that has yet to take its goods: the papers say which lots
 * those are, and from their numbers to the commit everybody waits who confirms anything. `issueAgreedPapers` has to follow.
 */
export async function enterState(
  tx: Tx,
  orderId: string,
  move: Move,
): Promise<Result<EnteredState, MoveRefusal>> {
  if (!(await lockRow(tx, "order", orderId))) return refuse({ code: "not-found" });
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { lines: { select: { id: true, listingId: true } } },
  });
  const { facts, window } = await readOrderFacts(tx, orderId, move.now);
  const decided = decide(order.state, move.command, move.by.actor, {
    ...facts,
    reason: move.reason ?? null,
    ...move.facts,
  });
  if (!decided.ok) return decided;

  const next = decided.value;
  const { now } = move;
  const asked = move.requestId === undefined ? {} : { requestId: move.requestId };
  await tx.order.update({
    where: { id: orderId, state: order.state },
    data: {
      state: next,
      version: { increment: 1 },
      deadlineAt: next === "delivered" ? window.endsAt : null,
      ...stampOf(next, now),
      // Once the goods have left, a request to cancel has been overtaken.
      ...(next === "shipped" || isEnded(next)
        ? { cancelAskedBy: null, cancelAskedAt: null, cancelRefusedAt: null }
        : {}),
      ...(isEnded(next) ? { endedAt: now } : {}),
    },
  });
  await appendOrderEvent(tx, orderId, {
    kind: orderMoveEvents[move.command],
    fromState: order.state,
    toState: next,
    actorKind: move.by.kind,
    actorId: move.by.userId,
    data: { ...move.data, ...(move.reason ? { reason: move.reason } : {}) },
    at: now,
    requestId: move.requestId ?? "",
  });
  if (next === "confirmed") await preparePack(tx, orderId);
  const papers = next === "confirmed" ? await setInstalments(tx, orderId, now) : null;
  if (releasesStock(next)) await voidInstalments(tx, orderId, now);
  await tellOrderMoved(tx, orderId, { state: next, by: move.by, now, reason: move.reason ?? "" });
  await reviewPayout(tx, orderId, now);
  await moveGoods(tx, order, next, move);
  // Instalments that wait for the delivery are due from here.
  if (next === "delivered") await openInstalments(tx, orderId, now);
  // Nothing is due on confirmation: the order goes on at once.
  if (next === "confirmed") {
    const going = await enterState(tx, orderId, { ...asked, command: "start_preparing", by: theHouse, now });
    if (going.ok) return ok({ status: going.value.status, papers });
  }
  return ok({ status: next, papers });
}

/** The contract of an order that was confirmed, and the proformas of what is due from now. */
export async function issueAgreedPapers(
  tx: Tx,
  orderId: string,
  { papers }: EnteredState,
  now: Date,
): Promise<void> {
  if (papers === null) return;
  await issuePaper(tx, { kind: "contract", orderId }, now);
  await askForInstalments(tx, papers, now);
}

type Moved = {
  readonly id: string;
  readonly number: string;
  readonly restG: bigint;
  readonly lines: readonly { readonly id: string; readonly listingId: string }[];
};

/** Goods that an order does not take are free again, those that leave go out of their lots; late, for others wait for them. */
async function moveGoods(tx: Tx, order: Moved, next: OrderStatus, move: Move): Promise<void> {
  const { now, by } = move;
  const lineIds = order.lines.map((line) => line.id);
  const stockMover = { actorId: by.userId, now, reason: order.number };
  // Goods that never left are free again, too, when an order ends of which a part is on the road.
  if (releasesStock(next) || (isEnded(next) && order.restG > 0n)) {
    await releaseStock(tx, lineIds, stockMover);
    // What it lost and nobody replaced is missed by nobody any more; it does not come back.
    await tx.stockShortfall.updateMany({
      where: { orderId: order.id, resolvedAt: null },
      data: { resolvedAt: now, outcome: "order_ended", resolvedById: by.userId },
    });
    for (const listingId of new Set(order.lines.map((line) => line.listingId))) {
      await refreshCatalogueEntry(tx, listingId, now);
    }
  }
  if (next === "shipped" && move.leavesInParts !== true) await shipStock(tx, lineIds, stockMover);
}

function stampOf(next: OrderStatus, now: Date) {
  if (next === "confirmed") return { confirmedAt: now };
  if (next === "shipped") return { shippedAt: now };
  if (next === "delivered") return { deliveredAt: now };
  return {};
}
