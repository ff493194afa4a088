import type { Ask } from "#app/db/call.ts";
import type { Staff } from "#app/domain/actor.ts";
import { stateAt } from "#app/domain/quotations/negotiation.ts";
import { offerCostFacts } from "./offer-cost.server.ts";
import { offerAsRead, requestAsRead } from "./quotation-page.server.ts";
import { namesOf } from "./vocabulary.server.ts";

/** What was asked and offered, for staff who look at the order that came of it; what the sides wrote is theirs alone. */
export async function deskQuotation({ db, now, lang }: Ask<Staff>, id: string) {
  const row = await db.quotation.findUnique({
    where: { id },
    include: {
      request: { include: { commodity: true } },
      buyer: { select: { id: true, legalName: true } },
      producer: { select: { id: true, legalName: true } },
      order: { select: { number: true } },
      offers: { orderBy: { seq: "desc" }, take: 50, include: offerCostFacts },
    },
  });
  if (row === null) return null;
  return {
    id,
    state: stateAt(row, now),
    goods: namesOf(row.request.commodity)[lang],
    buyer: row.buyer.legalName,
    buyerId: row.buyer.id,
    producer: row.producer.legalName,
    producerId: row.producer.id,
    order: row.order?.number ?? null,
    request: requestAsRead(row.request),
    offers: row.offers.map((offer) => offerAsRead(offer, row, now)),
  };
}

export type DeskQuotation = NonNullable<Awaited<ReturnType<typeof deskQuotation>>>;
