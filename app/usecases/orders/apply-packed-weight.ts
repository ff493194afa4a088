import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockRows } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { lockLots, planReservations } from "#app/db/plan-stock.server.ts";
import { heldBy, repack } from "#app/db/stock.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import type { Currency, Minor } from "#app/domain/money.ts";
import { minor, priceE4, toDecimal } from "#app/domain/money.ts";
import type { PackedLineRefusal } from "#app/domain/orders/packed-weight.ts";
import { judgePacked } from "#app/domain/orders/packed-weight.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, sumGrams, toKgDecimal } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { issuePackedPapers } from "../papers/issue-packed-papers.ts";
import { creditOrder } from "../payments/credit-order.ts";
import { reviewPayout } from "../payments/review-payout.ts";
import { surchargeOrder } from "../payments/surcharge-order.ts";
import type { Mover } from "./mover.ts";

export type PackedOrder = {
  readonly id: string;
  readonly number: string;
  readonly state: "preparing";
  readonly currency: Currency;
  readonly deliverTo: Date;
  readonly lines: readonly {
    readonly id: string;
    readonly listingId: string;
    readonly quantityG: bigint;
    readonly packedG: bigint | null;
    readonly packedAmount: bigint | null;
    readonly amount: bigint;
    readonly priceE4: bigint;
    readonly toleranceBp: number;
  }[];
};

export type PackedSums = { readonly packed: Grams; readonly credit: Minor; readonly surcharge: Minor };

/**
 * Makes a packed weight true for a locked order: less frees the rest and is credited, more is taken from what is
 * available or refused and is due with the last instalment. Price and tier stay. Said again, only the difference from
 * what was said before counts. Everything is decided before the first write.
 */
export async function applyPackedWeight(
  tx: Tx,
  call: Call<Producer | Buyer>,
  order: PackedOrder,
  weights: ReadonlyMap<string, Grams>,
  { by, consented }: { readonly by: Mover; readonly consented: boolean },
): Promise<Result<PackedSums, PackedLineRefusal>> {
  const { id, number } = order;
  const payments = await tx.payment.findMany({ where: { orderId: id }, select: { id: true } });
  await lockRows(
    tx,
    "payment",
    payments.map((payment) => payment.id),
  );
  // Before the numbers of the papers, in which the lots are named: whoever takes both takes them in this order.
  await lockLots(
    tx,
    order.lines.map(({ listingId }) => listingId),
  );
  const deliveryOn = fromColumn(order.deliverTo);
  const packing = [];
  for (const [index, line] of order.lines.entries()) {
    const ordered = grams(line.quantityG);
    const packed = weights.get(line.id) ?? grams(line.packedG ?? line.quantityG);
    const judged = judgePacked({
      ordered,
      packed,
      price: priceE4(line.priceE4),
      toleranceBasisPoints: line.toleranceBp,
      // Asked of the lots below, for all lines together.
      available: packed,
      consented,
    });
    if (!judged.ok) return refuse({ ...judged.refusal, index });
    packing.push({ line, ordered, packed, total: judged.value.total });
  }
  const stock = await findExtra(tx, packing, deliveryOn);
  if (!stock.ok) return stock;
  const was = order.lines.reduce((sum, line) => sum + (line.packedAmount ?? line.amount), 0n);
  const is = packing.reduce((sum, { total }) => sum + total, 0n);
  const credit = minor(was > is ? was - is : 0n);
  const surcharge = minor(is > was ? is - was : 0n);
  const packed = sumGrams(packing.map((line) => line.packed));

  for (const line of packing) {
    await tx.orderLine.update({
      where: { id: line.line.id },
      data: { packedG: line.packed, packedAmount: line.total },
    });
  }
  await appendOrderEvent(tx, id, {
    kind: "packed",
    fromState: order.state,
    toState: order.state,
    actorKind: by.kind,
    actorId: by.userId,
    data: {
      packedKg: toKgDecimal(packed),
      ...(credit > 0n ? { credit: toDecimal(credit), currency: order.currency } : {}),
      ...(surcharge > 0n ? { surcharge: toDecimal(surcharge), currency: order.currency } : {}),
      ...(consented ? { consented } : {}),
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
  }
  if (surcharge > 0n) await surchargeOrder(tx, id, surcharge, call.now);
  const mover = { actorId: by.userId, now: call.now, reason: number };
  // Those that give back come first: what they free may serve the others.
  for (const { line, ordered, packed: weight } of [...packing].sort(byRelease)) {
    const said = { orderLineId: line.id, listingId: line.listingId, ordered, packed: weight, deliveryOn };
    const held = await repack(tx, said, mover);
    if (!held.ok) throw new Error(`order ${number}: the stock that was found for it is gone`);
  }
  await issuePackedPapers(tx, { id, credit }, call.now);
  await reviewPayout(tx, id, call.now);
  for (const listingId of new Set(order.lines.map(({ listingId: one }) => one))) {
    await refreshCatalogueEntry(tx, listingId, call.now);
  }
  return ok({ packed, credit, surcharge });
}

type Packing = { readonly ordered: Grams; readonly packed: Grams };
const byRelease = (a: Packing, b: Packing) => Number(a.packed > a.ordered) - Number(b.packed > b.ordered);

/** Whether the lots have what is packed beyond what the order holds; they stay locked. */
async function findExtra(
  tx: Tx,
  packing: readonly (Packing & { readonly line: PackedOrder["lines"][number] })[],
  deliveryOn: PlainDate,
): Promise<Result<null, PackedLineRefusal>> {
  const wanted = [];
  for (const { line, packed } of packing) {
    const held = await heldBy(tx, [line.id]);
    const extra = packed - [...held.values()].reduce((sum, one) => sum + one, 0n);
    if (extra <= 0n) continue;
    wanted.push({ orderLineId: line.id, listingId: line.listingId, quantity: grams(extra), deliveryOn });
  }
  if (wanted.length === 0) return ok(null);
  const plan = await planReservations(tx, wanted);
  if (plan.ok) return ok(null);
  const { leftG, listingId } = plan.refusal;
  const same = wanted.filter((one) => one.listingId === listingId);
  const wantedG = sumGrams(same.map(({ quantity }) => quantity));
  const index = packing.findIndex(({ line }) => line.id === same[0]?.orderLineId);
  return refuse({ code: "not-enough-left", wantedG, leftG, index });
}

/** Nobody packs before the payment or after the loading. */
export function isBeingPacked<Order extends { readonly state: string }>(
  order: Order,
): order is Order & { readonly state: "preparing" } {
  return order.state === "preparing";
}
