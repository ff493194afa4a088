import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { isEnded } from "#app/domain/orders/states.ts";
import { decidePaper } from "#app/domain/papers/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { DecidePaperRefusal } from "./decide-paper.ts";
import { replacePaper } from "./replace-paper.ts";

/**
 * Staff ask for a paper again that was accepted or waived: a wrong consignee found later, a rule that changed. The old
 * one is superseded and kept; its gate shuts until the new one is accepted. Answers the id of the new one.
 */
export function askPaperAgain(
  call: Call<Moderator | Director>,
  orderNumber: string,
  paperId: string,
  reason: string,
): Promise<Result<string, DecidePaperRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const found = await tx.paper.findUnique({
      where: { id: paperId, order: { number: orderNumber } },
      select: { orderId: true },
    });
    if (!found) return refuse({ code: "not-found" });
    await lockRow(tx, "order", found.orderId);
    const { order, ...paper } = await tx.paper.findUniqueOrThrow({
      where: { id: paperId },
      include: { order: true },
    });
    if (isEnded(order.state)) return refuse({ code: "order-over" });
    const ownCompany =
      roleIn(call.actor, order.buyerId) !== null || roleIn(call.actor, order.producerId) !== null;
    const next = decidePaper(paper.state, "supersede", "staff", { reason, ownCompany });
    if (!next.ok) return next;
    const fresh = await replacePaper(tx, paper, { byId: call.actor.userId, reason, now: call.now });
    await appendOrderEvent(tx, order.id, {
      kind: "paper_asked_again",
      fromState: order.state,
      toState: order.state,
      actorKind: call.actor.kind,
      actorId: call.actor.userId,
      data: { paper: paper.kind, reason },
      at: call.now,
      recorded: true,
    });
    const buyers = paper.owner === "buyer";
    const companyId = buyers ? order.buyerId : order.producerId;
    await record(tx, call, {
      deed: "ask-paper-again",
      subject: "paper",
      subjectId: paperId,
      companyId,
      before: { state: paper.state },
      after: { state: next.value },
      reason,
    });
    const people = await peopleOf(tx, companyId);
    await tell(
      tx,
      people.map((to) => ({
        kind: "paper-asked-again",
        event: fresh.id,
        to,
        data: { number: order.number, paper: paper.kind, reason },
        path: `/${buyers ? "buyer" : "producer"}/orders/${order.number}`,
      })),
      call.now,
    );
    return ok(fresh.id);
  });
}
