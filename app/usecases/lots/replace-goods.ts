import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import type { NotEnough } from "#app/db/plan-stock.server.ts";
import { planReservations } from "#app/db/plan-stock.server.ts";
import { reserve } from "#app/db/stock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Moderator, Producer } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { waitsForGoods } from "#app/domain/orders/states.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import { grams, toKgDecimal } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { OwnOrderRefusal } from "../orders/own-order.ts";
import { ownOrder } from "../orders/own-order.ts";
import { goodsName } from "./goods-name.ts";

export type ReplaceGoods = {
  readonly shortfall: string;
  /** Null: whichever lots serve the order, earliest best-before first. */
  readonly lot: string | null;
};

export type ReplaceGoodsRefusal =
  | OwnOrderRefusal
  | NotEnough
  | { readonly code: "own-company" }
  | { readonly code: "order-moved-on"; readonly status: OrderStatus }
  | { readonly code: "shortfall-settled" };

/**
 * Gives an order other goods of the same listing in the place of those it lost, by the rules of any order: usable on its
 * delivery date, not recalled, not promised to anybody. The producer does it, or staff.
 */
export function replaceGoods(
  call: Call<Producer | Moderator | Director>,
  number: string,
  { shortfall, lot }: ReplaceGoods,
): Promise<Result<null, ReplaceGoodsRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, ReplaceGoodsRefusal>> => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by, buyerId, producerId } = own.value;
    const insider = [buyerId, producerId].some((company) => roleIn(call.actor, company) !== null);
    if (by.actor === "staff" && insider) return refuse({ code: "own-company" });
    await lockRow(tx, "order", id);
    const order = await tx.order.findUniqueOrThrow({ where: { id } });
    if (!waitsForGoods(order.state, order.restG > 0n)) {
      return refuse({ code: "order-moved-on", status: order.state });
    }
    const missing = await tx.stockShortfall.findFirst({
      where: { id: shortfall, orderId: id },
      include: { orderLine: { select: { listingId: true } } },
    });
    if (!missing) return refuse({ code: "not-found" });
    if (missing.resolvedAt !== null) return refuse({ code: "shortfall-settled" });
    const { listingId } = missing.orderLine;
    await lockRow(tx, "listing", listingId);
    const plan = await planReservations(tx, [
      {
        orderLineId: missing.orderLineId,
        listingId,
        quantity: grams(missing.grams),
        deliveryOn: fromColumn(order.deliverTo),
        ...(lot === null ? {} : { lotId: lot }),
      },
    ]);
    if (!plan.ok) return refuse({ code: "not-enough-stock", leftG: plan.refusal.leftG });

    await reserve(tx, plan.value, { actorId: call.actor.userId, now: call.now, reason: number });
    await tx.stockShortfall.update({
      where: { id: shortfall, resolvedAt: null },
      data: { resolvedAt: call.now, outcome: "replaced", resolvedById: call.actor.userId },
    });
    const kg = toKgDecimal(grams(missing.grams));
    await appendOrderEvent(tx, id, {
      kind: "goods_replaced",
      fromState: order.state,
      toState: order.state,
      actorKind: by.kind,
      actorId: by.userId,
      data: { kg },
      at: call.now,
      recorded: true,
    });
    await record(tx, call, {
      deed: "replace-goods",
      subject: "order",
      subjectId: id,
      companyId: producerId,
      after: { shortfall, grams: missing.grams.toString(), lots: plan.value[0]?.taken.length ?? 0 },
    });
    const goods = await goodsName(tx, listingId);
    const sides = [
      { area: "buyer", people: await peopleOf(tx, buyerId) },
      { area: "producer", people: await peopleOf(tx, producerId) },
    ];
    const mails = sides.flatMap(({ area, people }) =>
      people
        .filter(({ userId }) => userId !== call.actor.userId)
        .map((to) => ({
          kind: "goods-replaced" as const,
          event: shortfall,
          to,
          data: { number, goods, replacedKg: kg },
          path: `/${area}/orders/${number}`,
        })),
    );
    await tell(tx, mails, call.now);
    await refreshCatalogueEntry(tx, listingId, call.now);
    return ok(null);
  });
}
