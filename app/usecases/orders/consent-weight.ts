import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { PackedLineRefusal } from "#app/domain/orders/packed-weight.ts";
import { weightsAsked } from "#app/domain/orders/packed-weight.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { applyPackedWeight, isBeingPacked } from "./apply-packed-weight.ts";
import type { OwnOrderRefusal } from "./own-order.ts";
import { ownOrder } from "./own-order.ts";
import { tellPacked } from "./tell-packed.ts";

export type ConsentRefusal =
  | OwnOrderRefusal
  | PackedLineRefusal
  | { readonly code: "order-moved-on"; readonly status: OrderStatus }
  | { readonly code: "goods-missing" }
  | { readonly code: "weight-not-asked" };

/**
 * The buyer answers about a packed weight beyond the tolerance: exactly the weight that was asked about becomes true, or
 * the order stays as it was. A question that was taken back or asked anew is not answered by mistake.
 */
export function consentWeight(
  call: Call<Buyer>,
  number: string,
  requestId: string,
  consents: boolean,
): Promise<Result<"consented" | "refused", ConsentRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<"consented" | "refused", ConsentRefusal>> => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    await lockRow(tx, "order", id);
    const order = await tx.order.findUniqueOrThrow({
      where: { id },
      include: {
        lines: { orderBy: { position: "asc" } },
        shortfalls: { where: { resolvedAt: null } },
        weightRequests: { where: { state: "asked" } },
      },
    });
    if (!isBeingPacked(order)) return refuse({ code: "order-moved-on", status: order.state });
    const request = order.weightRequests.find((one) => one.id === requestId);
    if (request === undefined) return refuse({ code: "weight-not-asked" });
    if (consents && order.shortfalls.length > 0) return refuse({ code: "goods-missing" });
    const state = consents ? ("consented" as const) : ("refused" as const);
    if (consents) {
      const weights = weightsAsked(request.lines);
      const applied = await applyPackedWeight(tx, call, order, weights, { by, consented: true });
      if (!applied.ok) return applied;
      await tellPacked(tx, order, "producer", applied.value, call.now);
    } else {
      await appendOrderEvent(tx, id, {
        kind: "weight_refused",
        fromState: order.state,
        toState: order.state,
        actorKind: by.kind,
        actorId: by.userId,
        at: call.now,
        requestId: call.requestId,
      });
    }
    await tx.weightRequest.update({
      where: { id: request.id, state: "asked" },
      data: { state, answeredAt: call.now, answeredById: call.actor.userId },
    });
    const people = await peopleOf(tx, order.producerId);
    await tell(
      tx,
      people.map((to) => ({
        kind: `weight-${state}` as const,
        event: request.id,
        to,
        data: { number },
        path: `/producer/orders/${number}`,
      })),
      call.now,
    );
    return ok(state);
  });
}
