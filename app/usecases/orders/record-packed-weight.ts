import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { repack } from "#app/db/stock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { Minor } from "#app/domain/money.ts";
import { minor, priceE4, sumMinor, toDecimal } from "#app/domain/money.ts";
import type { LineRef } from "#app/domain/orders/find-line.ts";
import { findLine } from "#app/domain/orders/find-line.ts";
import type { PackedRefusal } from "#app/domain/orders/packed-weight.ts";
import { judgePacked } from "#app/domain/orders/packed-weight.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, noGrams, sumGrams, toKgDecimal } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { creditOrder } from "../payments/credit-order.ts";
import { reviewPayout } from "../payments/review-payout.ts";
import type { OwnOrderRefusal } from "./own-order.ts";
import { ownOrder } from "./own-order.ts";

/** What the scale says of one line; a line that is not named was packed as ordered. */
export type PackedWeight = { readonly line: LineRef; readonly weight: Grams };

export type PackedWeightRefusal =
  | OwnOrderRefusal
  | PackedRefusal
  | { readonly code: "order-moved-on"; readonly status: OrderStatus }
  | { readonly code: "goods-missing" }
  | { readonly code: "line-unknown" }
  | { readonly code: "packed-more" };

type Packing = {
  readonly id: string;
  readonly listingId: string;
  readonly ordered: Grams;
  readonly packed: Grams;
  readonly total: Minor;
  readonly credit: Minor;
};

/**
 * The producer says what was packed, before loading. Within the tolerance less may be packed: the rest of the stock is
 * free again, price and tier stay, the difference is a credit note that lowers what is due and else is refunded. More
 * than was ordered is not taken: nobody agreed to pay for it. May be said again, further down.
 */
export function recordPackedWeight(
  call: Call<Producer>,
  number: string,
  weights: readonly PackedWeight[],
): Promise<Result<{ credit: Minor }, PackedWeightRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    await lockRow(tx, "order", id);
    const order = await tx.order.findUniqueOrThrow({
      where: { id },
      include: { lines: { orderBy: { position: "asc" } }, shortfalls: { where: { resolvedAt: null } } },
    });
    if (order.state !== "preparing") return refuse({ code: "order-moved-on", status: order.state });
    if (order.shortfalls.length > 0) return refuse({ code: "goods-missing" });
    if (weights.some(({ line }) => findLine(order.lines, line) === undefined)) {
      return refuse({ code: "line-unknown" });
    }
    const packing: Packing[] = [];
    for (const line of order.lines) {
      const judged = judgeLine(line, weights.find((said) => findLine([line], said.line))?.weight);
      if (!judged.ok) return judged;
      packing.push(judged.value);
    }

    const credit = sumMinor(packing.map((line) => line.credit));
    const mover = { actorId: by.userId, now: call.now, reason: number };
    for (const line of packing) {
      await tx.orderLine.update({
        where: { id: line.id },
        data: { packedG: line.packed, packedAmount: line.total },
      });
    }
    const packed = sumGrams(packing.map((line) => line.packed));
    await appendOrderEvent(tx, id, {
      kind: "packed",
      fromState: order.state,
      toState: order.state,
      actorKind: by.kind,
      actorId: by.userId,
      data: {
        packedKg: toKgDecimal(packed),
        ...(credit > 0n ? { credit: toDecimal(credit), currency: order.currency } : {}),
      },
      at: call.now,
      requestId: call.requestId,
    });
    if (credit > 0n) {
      await creditOrder(tx, id, {
        amount: credit,
        reason: `${number}: ${toKgDecimal(packed)} kg`,
        enteredById: call.actor.userId,
        now: call.now,
      });
      await tellBuyer(tx, order, packed, credit, call.now);
    }
    const deliveryOn = fromColumn(order.deliverTo);
    for (const { id: orderLineId, listingId, ordered, packed: weight } of packing) {
      const held = await repack(tx, { orderLineId, listingId, ordered, packed: weight, deliveryOn }, mover);
      if (!held.ok) throw new Error(`order ${number} packed less and yet lacks stock`);
      await refreshCatalogueEntry(tx, listingId, call.now);
    }
    await reviewPayout(tx, id, call.now);
    return ok({ credit });
  });
}

function judgeLine(
  line: {
    id: string;
    listingId: string;
    quantityG: bigint;
    packedG: bigint | null;
    packedAmount: bigint | null;
    amount: bigint;
    priceE4: bigint;
    toleranceBp: number;
  },
  weight: Grams | undefined,
): Result<Packing, PackedRefusal | { readonly code: "packed-more" }> {
  const ordered = grams(line.quantityG);
  const known = grams(line.packedG ?? line.quantityG);
  const packed = weight ?? known;
  if (packed > known) return refuse({ code: "packed-more" });
  const judged = judgePacked({
    ordered,
    packed,
    price: priceE4(line.priceE4),
    toleranceBasisPoints: line.toleranceBp,
    available: noGrams,
    consented: false,
  });
  if (!judged.ok) return judged;
  const { total } = judged.value;
  const credit = minor((line.packedAmount ?? line.amount) - total);
  return ok({ id: line.id, listingId: line.listingId, ordered, packed, total, credit });
}

async function tellBuyer(
  tx: Tx,
  order: { number: string; buyerId: string; currency: string },
  packed: Grams,
  credit: Minor,
  now: Date,
): Promise<void> {
  const people = await peopleOf(tx, order.buyerId);
  const packedKg = toKgDecimal(packed);
  await tell(
    tx,
    people.map((to) => ({
      kind: "order-packed-less",
      event: `${order.number}/${packedKg}`,
      to,
      data: { number: order.number, packedKg, creditAmount: toDecimal(credit), currency: order.currency },
      path: `/buyer/orders/${order.number}`,
    })),
    now,
  );
}
