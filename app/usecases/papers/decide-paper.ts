import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { isEnded } from "#app/domain/orders/states.ts";
import type { PaperRefusal, PaperState } from "#app/domain/papers/states.ts";
import { decidePaper as decide } from "#app/domain/papers/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

const events = { accept: "paper_accepted", reject: "paper_rejected", waive: "paper_waived" } as const;

export type DecidePaperRefusal =
  | PaperRefusal
  | { readonly code: "not-found" }
  | { readonly code: "order-over" };

const kindOf = { accept: "paper-accepted", reject: "paper-rejected", waive: "paper-waived" } as const;

/**
 * Staff accept or reject an uploaded paper, or waive one that is owed; the last two with a reason. Nobody decides on a
 * paper of a company of their own.
 */
export function decidePaper(
  call: Call<Staff>,
  paperId: string,
  command: "accept" | "reject" | "waive",
  reason: string,
): Promise<Result<PaperState, DecidePaperRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const found = await tx.paper.findUnique({ where: { id: paperId }, select: { orderId: true } });
    if (!found) return refuse({ code: "not-found" });
    await lockRow(tx, "order", found.orderId);
    const paper = await tx.paper.findUniqueOrThrow({ where: { id: paperId }, include: { order: true } });
    const { order } = paper;
    // Papers for customs may come in after completion; those of an order that fell through serve nobody.
    if (isEnded(order.state) && order.state !== "completed") return refuse({ code: "order-over" });
    const ownCompany =
      roleIn(call.actor, order.buyerId) !== null || roleIn(call.actor, order.producerId) !== null;
    const next = decide(paper.state, command, "staff", { reason, ownCompany });
    if (!next.ok) return next;
    await tx.paper.update({
      where: { id: paperId, state: paper.state },
      data: { state: next.value, decidedAt: call.now, decidedById: call.actor.userId, reason },
    });
    await appendOrderEvent(tx, order.id, {
      kind: events[command],
      fromState: order.state,
      toState: order.state,
      actorKind: call.actor.kind,
      actorId: call.actor.userId,
      data: { paper: paper.kind, ...(reason ? { reason } : {}) },
      at: call.now,
      recorded: true,
    });
    await record(tx, call, {
      deed: `${command}-paper`,
      subject: "paper",
      subjectId: paperId,
      companyId: paper.owner === "buyer" ? order.buyerId : order.producerId,
      before: { state: paper.state },
      after: { state: next.value },
      reason,
    });
    const buyers = paper.owner === "buyer";
    const people = await peopleOf(tx, buyers ? order.buyerId : order.producerId);
    await tell(
      tx,
      people.map((to) => ({
        kind: kindOf[command],
        event: `${paperId}/${paper.version}`,
        to,
        data: { number: order.number, paper: paper.kind, reason },
        path: `/${buyers ? "buyer" : "producer"}/orders/${order.number}`,
      })),
      call.now,
    );
    return ok(next.value);
  });
}
