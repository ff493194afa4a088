import type { Minor } from "#app/domain/money.ts";
import { minor, sumMinor } from "#app/domain/money.ts";
import type { Db, Tx } from "./client.server.ts";
import { leftOfOrder } from "./left-of-order.server.ts";

/**
 * What has to be credited at least before an order may be completed of which a part never left: the price of that part
 * less what settled claims have credited, and no more than can be credited at all. None where all has left.
 */
export async function owedForRest(tx: Db | Tx, orderId: string): Promise<Minor> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      restG: true,
      lines: { select: { amount: true, packedAmount: true, shipped: { select: { amount: true } } } },
    },
  });
  if (order.restG === 0n) return minor(0n);
  const invoiced = sumMinor(order.lines.map((line) => minor(line.packedAmount ?? line.amount)));
  const left = sumMinor(order.lines.flatMap(({ shipped }) => shipped.map(({ amount }) => minor(amount))));
  const { credited, most } = await leftOfOrder(tx, orderId);
  const owed = invoiced - left - credited;
  if (owed <= 0n) return minor(0n);
  return owed < most ? minor(owed) : most;
}
