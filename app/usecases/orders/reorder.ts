import { orderableFrom } from "#app/db/basket.server.ts";
import type { Call } from "#app/db/call.ts";
import { readOffers } from "#app/db/offers.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { currentTerms } from "#app/domain/orders/checkout.ts";
import { usualDelivery } from "#app/domain/orders/usual-delivery.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { grams, minGrams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import type { OwnOrderRefusal } from "./own-order.ts";
import { ownOrder } from "./own-order.ts";

/** The terms of the order do not matter: today's are shown in the basket. */
const shownNothing = {
  shownPriceE4: 1n,
  shownCurrency: "USD",
  shownIncoterm: "FCA",
  shownPlace: "",
} as const;

/**
 * The buyer wants the same again: what is still sold goes into the basket at today's terms, as much as there is and at
 * least the minimum; what lies there already of it gets the order's quantity. Nothing is reserved.
 */
export function reorder(
  call: Call<Buyer>,
  number: string,
): Promise<Result<{ readonly filled: number; readonly missing: number }, OwnOrderRefusal>> {
  const { actor, now } = call;
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, actor, number);
    if (!own.ok) return own;
    const companyId = own.value.buyerId;
    const lines = await tx.orderLine.findMany({
      where: { orderId: own.value.id },
      orderBy: { position: "asc" },
      select: { id: true, listingId: true, quantityG: true },
    });
    const ids = lines.map(({ listingId }) => listingId);
    const offers = await readOffers(tx, companyId, ids, now);
    const wanted = lines.map(({ id, listingId, quantityG }) => ({
      id,
      listingId,
      quantityG,
      ...shownNothing,
    }));
    const today = minskDate(now);
    const goods = [...orderableFrom(offers, wanted, now, today).details.values()];
    const byThen = usualDelivery(today, goods).to;
    let filled = 0;
    for (const asked of wanted) {
      const { listingId, quantityG } = asked;
      const {
        lines: [line],
        offers: on,
        mayImportAlcohol,
      } = orderableFrom(offers, [asked], now, byThen);
      const offer = on.get(listingId);
      if (line === undefined || offer === undefined || (offer.alcohol && !mayImportAlcohol)) continue;
      const quantity = minGrams(grams(quantityG), offer.available);
      const terms = currentTerms({ ...line, quantity }, offer);
      if (quantity <= 0n || terms === null) continue;
      const key = { companyId, userId: actor.userId, listingId };
      const shown = {
        quantityG: quantity,
        shownPriceE4: terms.price,
        shownCurrency: terms.currency,
        shownIncoterm: terms.incoterm,
        shownPlace: terms.place,
      };
      await tx.basketLine.upsert({
        where: { companyId_userId_listingId: key },
        create: { ...key, ...shown, addedAt: now },
        update: shown,
      });
      filled += 1;
    }
    return ok({ filled, missing: lines.length - filled });
  });
}
