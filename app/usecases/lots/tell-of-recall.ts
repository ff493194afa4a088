import type { Tx } from "#app/db/client.server.ts";
import type { Mail } from "#app/db/outbox.server.ts";
import { peopleOf, staffOf, tell } from "#app/db/outbox.server.ts";
import { goodsName } from "./goods-name.ts";
import type { LotWithOrders } from "./with-lot-and-orders.ts";

/**
 * Tells of a recall, each person once however many of their orders are concerned: the buyers whom goods of the lot have
 * reached or were meant for, the producer's people, and the staff.
 */
export async function tellOfRecall(
  tx: Tx,
  { listing, lot }: LotWithOrders,
  reason: string,
  now: Date,
): Promise<void> {
  const drew = lot.reservations.map(({ orderLine }) => orderLine.order);
  const buyers = [...new Set(drew.map(({ buyerId }) => buyerId))];
  const numbersOf = (orders: typeof drew) =>
    [...new Set(orders.map(({ number }) => number))].sort().join(", ") || "—";
  const goods = await goodsName(tx, listing.id);
  const mails: Mail[] = [];
  const add = (to: Mail["to"], orders: string, path: string) =>
    mails.push({
      kind: "lot-recalled",
      event: lot.id,
      to,
      data: { goods, lot: lot.number, orders, reason },
      path,
    });
  for (const buyerId of buyers) {
    const own = drew.filter((order) => order.buyerId === buyerId);
    const numbers = numbersOf(own);
    const path = numbers === own[0]?.number ? `/buyer/orders/${numbers}` : "/buyer/orders";
    for (const to of await peopleOf(tx, buyerId)) add(to, numbers, path);
  }
  for (const to of await peopleOf(tx, listing.producerId))
    add(to, numbersOf(drew), `/producer/lots/${lot.id}`);
  for (const to of await staffOf(tx, ["moderator", "director"]))
    add(to, numbersOf(drew), `/desk/lots/${lot.id}`);
  await tell(tx, mails, now);
}
