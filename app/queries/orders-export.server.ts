import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type { Buyer, Producer, Staff } from "#app/domain/actor.ts";
import { titleIn } from "#app/domain/listings/title-in.ts";
import { minor } from "#app/domain/money.ts";
import type { ExportedOrder } from "#app/domain/orders/orders-csv.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import type { OrdersListFilter } from "./orders-filter.server.ts";
import { olderThan, ordersWanted, statesWanted } from "./orders-filter.server.ts";

/** So many are read at a time, and so many at most leave in one file. */
const batch = 500;
const most = 10_000;

function readBatch(db: Db, where: Prisma.OrderWhereInput) {
  return db.order.findMany({
    where,
    orderBy: [{ placedAt: "desc" }, { id: "desc" }],
    take: batch,
    include: {
      buyer: { select: { legalName: true } },
      producer: { select: { legalName: true } },
      lines: { orderBy: { position: "asc" } },
    },
  });
}

/** The orders that a list shows under the same filter, newest first, for the reader's own books. */
export async function ordersToExport(
  { actor, db, lang }: Ask<Buyer | Producer | Staff>,
  filter: Omit<OrdersListFilter, "after">,
): Promise<ExportedOrder[]> {
  const wanted = { ...ordersWanted(actor, filter), state: { in: statesWanted(filter) } };
  const orders: ExportedOrder[] = [];
  let after: OrdersListFilter["after"] = null;
  while (orders.length < most) {
    const rows = await readBatch(db, { AND: [wanted, olderThan(after)] });
    for (const order of rows) {
      orders.push({
        number: order.number,
        purchaseOrder: order.purchaseOrder,
        state: order.state,
        placedAt: order.placedAt,
        buyer: order.buyer.legalName,
        producer: order.producer.legalName,
        goods: order.lines.map((line) => titleIn(line, lang)).join("; "),
        weight: grams(order.lines.reduce((sum, line) => sum + (line.packedG ?? line.quantityG), 0n)),
        total: minor(order.lines.reduce((sum, line) => sum + (line.packedAmount ?? line.amount), 0n)),
        currency: order.currency,
        basis: `${order.incoterm} ${order.incotermPlace}`,
        paymentTerms: order.paymentTerms,
        deliverFrom: fromColumn(order.deliverFrom),
        deliverTo: fromColumn(order.deliverTo),
      });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < batch) break;
    after = { at: last.placedAt, id: last.id };
  }
  return orders;
}
