import type { Ask } from "#app/db/call.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import { titleIn } from "#app/domain/listings/title-in.ts";

/**
 * What of an order did not come into the basket when it was ordered again: goods that are missing there, and goods of
 * which there is less than then. Null when the order is not the reader's.
 */
export async function reorderedGoods({ actor, db, lang }: Ask<Buyer>, number: string) {
  const order = await db.order.findFirst({
    where: { number, buyerId: { in: companiesWhere(actor, "buyer", "viewer") } },
    select: { buyerId: true, lines: { orderBy: { position: "asc" } } },
  });
  if (order === null) return null;
  const basket = await db.basketLine.findMany({
    where: { companyId: order.buyerId, userId: actor.userId },
    select: { listingId: true, quantityG: true },
  });
  const inBasket = new Map(basket.map(({ listingId, quantityG }) => [listingId, quantityG]));
  const missing = order.lines.filter(({ listingId }) => !inBasket.has(listingId));
  const less = order.lines.filter(
    ({ listingId, quantityG }) => (inBasket.get(listingId) ?? quantityG) < quantityG,
  );
  return {
    number,
    missing: missing.map((line) => titleIn(line, lang)),
    less: less.map((line) => titleIn(line, lang)),
  };
}

export type ReorderedView = NonNullable<Awaited<ReturnType<typeof reorderedGoods>>>;
