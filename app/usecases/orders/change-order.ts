import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { planReservations } from "#app/db/plan-stock.server.ts";
import { heldBy, releaseStock, reserve } from "#app/db/stock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { minor, priceE4, toDecimal } from "#app/domain/money.ts";
import type { ChangedLine, LineChangeRefusal } from "#app/domain/orders/change.ts";
import { changeLines, datesInOrder } from "#app/domain/orders/change.ts";
import { answerDeadline } from "#app/domain/orders/deadlines.ts";
import type { LineRef } from "#app/domain/orders/find-line.ts";
import { findLine } from "#app/domain/orders/find-line.ts";
import type { AboveLimit } from "#app/domain/orders/purchase-limit.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { SeasonOver } from "#app/domain/orders/usual-delivery.ts";
import { earliestDelivery, latestDelivery } from "#app/domain/orders/usual-delivery.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { addDays, fromColumn, isLate, minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, sumGrams, toKgDecimal } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { CreditRefusal } from "./check-credit.ts";
import { checkIncrease } from "./check-increase.ts";
import type { OwnOrderRefusal } from "./own-order.ts";
import { ownOrder } from "./own-order.ts";
import { furthestDays } from "./place-orders.ts";

export type ChangeOrder = {
  /** The version of the agreement that the buyer saw. */
  readonly version: number;
  readonly quantities: readonly { readonly line: LineRef; readonly weight: Grams }[];
  readonly deliverFrom: PlainDate;
  readonly deliverTo: PlainDate;
  readonly deliveryAddress: string;
  readonly purchaseOrder: string;
};

export type ChangeOrderRefusal =
  | OwnOrderRefusal
  | LineChangeRefusal
  | AboveLimit
  | CreditRefusal
  | { readonly code: "order-moved-on"; readonly status: OrderStatus }
  | { readonly code: "answer-too-late" }
  | { readonly code: "order-changed" }
  | { readonly code: "line-unknown" }
  | { readonly code: "nothing-to-change" }
  | { readonly code: "delivery-dates-wrong" }
  | { readonly code: "delivery-too-early"; readonly earliest: PlainDate }
  | SeasonOver
  | { readonly code: "not-enough-stock"; readonly leftG: Grams };

const relations = {
  lines: {
    orderBy: { position: "asc" },
    include: {
      priceVersion: { include: { tiers: { orderBy: { fromG: "asc" } } } },
      revision: { select: { minimumOrderG: true, leadTimeDays: true } },
      listing: { select: { availableFrom: true, availableTo: true } },
    },
  },
} as const;

/**
 * The buyer changes how much, when or where to, before the producer has confirmed: the next version of the agreement,
 * which both see and only which can be confirmed. The stock is reserved anew in the same moment, or nothing changes. The
 * producer has 48 hours for the new version. The buyer's own number alone makes no new version.
 */
export function changeOrder(
  call: Call<Buyer>,
  number: string,
  wish: ChangeOrder,
): Promise<Result<{ version: number }, ChangeOrderRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<{ version: number }, ChangeOrderRefusal>> => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    await lockRow(tx, "order", id);
    const order = await tx.order.findUniqueOrThrow({ where: { id }, include: relations });
    if (order.state !== "placed") return refuse({ code: "order-moved-on", status: order.state });
    if (order.deadlineAt !== null && isLate(call.now, order.deadlineAt))
      return refuse({ code: "answer-too-late" });
    if (order.agreedVersion !== wish.version) return refuse({ code: "order-changed" });
    const wanted = new Map<string, Grams>();
    for (const { line: ref, weight } of wish.quantities) {
      const line = findLine(order.lines, ref);
      if (line === undefined) return refuse({ code: "line-unknown" });
      wanted.set(line.id, weight);
    }
    const lines = changeLines(
      order.lines.map((line) => ({
        id: line.id,
        position: line.position,
        quantity: grams(line.quantityG),
        price: priceE4(line.priceE4),
        total: minor(line.amount),
        tiers: line.priceVersion.tiers.map(({ fromG, priceE4: price }) => ({
          from: grams(fromG),
          price: priceE4(price),
        })),
        minimum: grams(line.revision.minimumOrderG),
      })),
      wanted,
    );
    if (!lines.ok) return lines;

    const before = {
      deliverFrom: fromColumn(order.deliverFrom),
      deliverTo: fromColumn(order.deliverTo),
    };
    const quantities = lines.value.lines.filter(
      (line, index) => line.quantity !== order.lines[index]?.quantityG,
    );
    const dates = before.deliverFrom !== wish.deliverFrom || before.deliverTo !== wish.deliverTo;
    const address = order.deliveryAddress !== wish.deliveryAddress;
    const own_number = order.purchaseOrder !== wish.purchaseOrder;
    if (quantities.length === 0 && !dates && !address && !own_number)
      return refuse({ code: "nothing-to-change" });
    if (dates) {
      const today = minskDate(call.now);
      const wished = { from: wish.deliverFrom, to: wish.deliverTo };
      if (!datesInOrder(wished, today, addDays(today, furthestDays)))
        return refuse({ code: "delivery-dates-wrong" });
      const goods = order.lines.map(({ revision, listing }) => ({
        leadTimeDays: revision.leadTimeDays,
        availableFrom: listing.availableFrom && fromColumn(listing.availableFrom),
        availableTo: listing.availableTo && fromColumn(listing.availableTo),
      }));
      const earliest = earliestDelivery(today, goods);
      if (wish.deliverTo < earliest) return refuse({ code: "delivery-too-early", earliest });
      const latest = latestDelivery(goods);
      if (latest !== null && wish.deliverFrom > latest) return refuse({ code: "delivery-too-late", latest });
    }
    const more = minor(lines.value.total - order.totalAmount);
    const allowed = await checkIncrease(tx, order, more, call.actor.userId, call.now);
    if (!allowed.ok) return allowed;

    const stock = dates || quantities.length > 0 ? await planAnew(tx, order, lines.value.lines, wish) : null;
    if (stock !== null && !stock.ok) return stock;
    const isNewVersion = stock !== null || address;
    await tx.order.update({
      where: { id, state: "placed", agreedVersion: wish.version },
      data: {
        deliverFrom: toColumn(wish.deliverFrom),
        deliverTo: toColumn(wish.deliverTo),
        deliveryAddress: wish.deliveryAddress,
        purchaseOrder: wish.purchaseOrder,
        totalAmount: lines.value.total,
        version: { increment: 1 },
        ...(isNewVersion ? { agreedVersion: wish.version + 1, deadlineAt: answerDeadline(call.now) } : {}),
      },
    });
    for (const line of quantities) {
      await tx.orderLine.update({
        where: { id: line.id },
        data: { quantityG: line.quantity, priceE4: line.price, amount: line.total },
      });
    }
    if (stock !== null) {
      const mover = { actorId: by.userId, now: call.now, reason: number };
      await releaseStock(
        tx,
        order.lines.map((line) => line.id),
        mover,
      );
      await reserve(tx, stock.value, mover);
      for (const listingId of new Set(order.lines.map((line) => line.listingId))) {
        await refreshCatalogueEntry(tx, listingId, call.now);
      }
    }
    const weight = (all: readonly { quantity: Grams }[]) =>
      toKgDecimal(sumGrams(all.map(({ quantity }) => quantity)));
    await appendOrderEvent(tx, id, {
      kind: isNewVersion ? "changed" : "purchase_order_set",
      fromState: "placed",
      toState: "placed",
      actorKind: by.kind,
      actorId: by.userId,
      data: isNewVersion
        ? {
            version: wish.version + 1,
            ...(quantities.length === 0
              ? {}
              : {
                  kgBefore: toKgDecimal(grams(order.lines.reduce((sum, line) => sum + line.quantityG, 0n))),
                  kg: weight(lines.value.lines),
                  totalBefore: toDecimal(minor(order.totalAmount)),
                  total: toDecimal(lines.value.total),
                  currency: order.currency,
                }),
            ...(dates
              ? {
                  fromBefore: before.deliverFrom,
                  toBefore: before.deliverTo,
                  from: wish.deliverFrom,
                  to: wish.deliverTo,
                }
              : {}),
            ...(address ? { address: true } : {}),
          }
        : { number: wish.purchaseOrder },
      at: call.now,
      requestId: call.requestId,
    });
    if (isNewVersion) await tellProducer(tx, order, wish.version + 1, call.now);
    return ok({ version: isNewVersion ? wish.version + 1 : wish.version });
  });
}

/** What serves the new quantities on the new day, with what the order holds counted as free. */
async function planAnew(
  tx: Tx,
  order: { readonly lines: readonly { readonly id: string; readonly listingId: string }[] },
  changed: readonly ChangedLine[],
  { deliverTo }: ChangeOrder,
) {
  const held = await heldBy(
    tx,
    order.lines.map(({ id }) => id),
  );
  const plan = await planReservations(
    tx,
    order.lines.map(({ id, listingId }) => ({
      orderLineId: id,
      listingId,
      quantity: changed.find((line) => line.id === id)?.quantity ?? grams(0n),
      deliveryOn: deliverTo,
    })),
    held,
  );
  return plan.ok ? plan : refuse({ code: "not-enough-stock" as const, leftG: plan.refusal.leftG });
}

async function tellProducer(
  tx: Tx,
  order: { readonly number: string; readonly producerId: string },
  version: number,
  now: Date,
): Promise<void> {
  const people = await peopleOf(tx, order.producerId);
  await tell(
    tx,
    people.map((to) => ({
      kind: "order-changed",
      event: `${order.number}/${version}`,
      to,
      data: { number: order.number, deadline: answerDeadline(now).toISOString() },
      path: `/producer/orders/${order.number}`,
    })),
    now,
  );
}
