import type { Db } from "#app/db/client.server.ts";
import type { CompanyKind } from "#app/domain/actor.ts";
import type { Lang } from "#app/domain/language.ts";
import { titleIn } from "#app/domain/listings/title-in.ts";
import type { Currency } from "#app/domain/money.ts";
import { minor, priceE4, rateE8 } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import { byLandedCost, compareOffer, lowestOf } from "#app/domain/quotations/compare.ts";
import type { QuotationState } from "#app/domain/quotations/negotiation.ts";
import { stateAt } from "#app/domain/quotations/negotiation.ts";
import { referenceFigures } from "./landed-cost.server.ts";
import { costOfOffer, offerCostFacts } from "./offer-cost.server.ts";

/**
 * The last offer of every producer for one request of one of these buyers, side by side; null when there is no such
 * request. Four questions, however many producers.
 */
export async function compareOffers(
  db: Db,
  {
    requestId,
    buyerIds,
    now,
    lang,
  }: { requestId: string; buyerIds: readonly string[]; now: Date; lang: Lang },
) {
  const request = await db.quotationRequest.findFirst({
    where: { id: requestId, buyerId: { in: [...buyerIds] } },
    select: {
      currency: true,
      quotations: {
        orderBy: { id: "asc" },
        select: {
          id: true,
          state: true,
          deadlineAt: true,
          producer: { select: { legalName: true, slug: true } },
          offers: { orderBy: { seq: "desc" }, take: 1, include: offerCostFacts },
        },
      },
    },
  });
  if (request === null) return null;
  const today = minskDate(now);
  const offers = request.quotations.flatMap((one) => one.offers);
  const lastDay = offers.map(({ deliverTo }) => fromColumn(deliverTo)).reduce(later, today);
  const figures = await referenceFigures(db, lastDay, today);
  const rows = request.quotations.map(({ offers: [offer], ...quotation }) => ({
    id: quotation.id,
    state: stateAt(quotation, now),
    producer: quotation.producer.legalName,
    offer:
      offer === undefined
        ? null
        : {
            side: offer.side,
            title: titleIn(offer.revision, lang),
            quantity: grams(offer.quantityG),
            price: priceE4(offer.priceE4),
            currency: offer.currency,
            amount: minor(offer.amount),
            incoterm: offer.incoterm,
            place: offer.incotermPlace,
            deliverFrom: fromColumn(offer.deliverFrom),
            deliverTo: fromColumn(offer.deliverTo),
            paymentTerms: offer.paymentTerms,
            validUntil: fromColumn(offer.validUntil),
            compared: compareOffer(
              { price: priceE4(offer.priceE4), currency: offer.currency, rate: rateE8(offer.rateE8) },
              costOfOffer(offer, figures),
              request.currency,
              figures.rates,
            ),
          },
  }));
  rows.sort((a, b) => byLandedCost(a.offer?.compared.perKg ?? null, b.offer?.compared.perKg ?? null));
  const lowest = lowestOf(
    rows
      .map(({ offer, state }) => (offer !== null && isPromised(offer.side, state) ? offer : null))
      .map(perKg),
  );
  return {
    currency: request.currency as Currency,
    rows: rows.map((row, index) => ({ ...row, lowest: index === lowest })),
  };
}

export type ComparedOffers = NonNullable<Awaited<ReturnType<typeof compareOffers>>>;

/** What the producer has said and still holds to; a counter-offer of the buyer's own is a wish until it is accepted. */
const isPromised = (side: CompanyKind, state: QuotationState) =>
  state === "accepted" || (state === "open" && side === "producer");

const later = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? b : a);

function perKg(offer: { readonly compared: ReturnType<typeof compareOffer> } | null) {
  return offer?.compared.perKg ?? null;
}
