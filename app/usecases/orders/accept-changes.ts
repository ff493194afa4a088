import { readBasket } from "#app/db/basket.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import { trades } from "#app/domain/companies/powers.ts";
import { currentTerms } from "#app/domain/orders/checkout.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

/** What the page showed of a line as its new terms, in one word that the form carries back. */
export type AcceptedTerms = { readonly lineId: string; readonly terms: string };

export type AcceptChangesRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "not-allowed" }
  | { readonly code: "terms-changed-again" };

/**
 * The buyer agrees to terms that are no longer as they were shown: they count as shown from here, and ordering can go
 * on. Exactly the terms that the form shows are agreed to; if they have moved again, nothing is.
 */
export function acceptChanges(
  call: Call<Buyer>,
  accepted: readonly AcceptedTerms[],
): Promise<Result<null, AcceptChangesRefusal>> {
  const { companyId, userId } = call.actor;
  return inTransaction(call.db, async (tx) => {
    if (!companiesWhere(call.actor, "buyer", trades).includes(companyId)) {
      return refuse({ code: "not-allowed" });
    }
    const basket = await readBasket(tx, companyId, userId, call.now, null);
    const agreed = [];
    for (const { lineId, terms } of accepted) {
      const line = basket.lines.find((each) => each.lineId === lineId);
      if (!line) return refuse({ code: "not-found" });
      const now = currentTerms(line, basket.offers.get(line.listingId));
      if (now === null || now.key !== terms) return refuse({ code: "terms-changed-again" });
      agreed.push({
        lineId,
        now,
        priceVersionId: basket.details.get(line.listingId)?.priceVersionId ?? null,
      });
    }
    for (const { lineId, now, priceVersionId } of agreed) {
      await tx.basketLine.update({
        where: { id: lineId },
        data: {
          shownPriceId: priceVersionId,
          shownPriceE4: now.price,
          shownCurrency: now.currency,
          shownIncoterm: now.incoterm,
          shownPlace: now.place,
        },
      });
    }
    return ok(null);
  });
}
