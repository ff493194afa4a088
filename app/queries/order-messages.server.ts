import type { Db } from "#app/db/client.server.ts";
import type { CompanyKind } from "#app/domain/actor.ts";
import type { OrderAudience } from "#app/domain/orders/deeds.ts";

/**
 * What the sides of an order have written to each other, oldest first; null for staff while no claim was ever opened on
 * it. The caller has made sure that the order is the reader's to see.
 */
export async function orderMessages(db: Db, orderId: string, side: OrderAudience) {
  const claimed = (await db.claim.count({ where: { orderId } })) > 0;
  if (side === "staff" && !claimed) return null;
  const rows = await db.orderMessage.findMany({
    where: { orderId },
    orderBy: [{ writtenAt: "asc" }, { id: "asc" }],
    include: {
      files: { orderBy: { position: "asc" }, select: { file: { select: { id: true, name: true } } } },
    },
  });
  const writers = [...new Set(rows.map(({ writtenById }) => writtenById))];
  const people =
    writers.length === 0
      ? []
      : await db.user.findMany({ where: { id: { in: writers } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    claimed,
    messages: rows.map((row) => ({
      id: row.id,
      side: row.side as CompanyKind,
      name: names.get(row.writtenById) ?? "",
      text: row.text,
      paysElsewhere: row.paysElsewhere,
      at: row.writtenAt,
      files: row.files.map(({ file }) => file),
    })),
  };
}

export type OrderMessagesView = Awaited<ReturnType<typeof orderMessages>>;
