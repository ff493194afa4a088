import type { Tx } from "#app/db/client.server.ts";
import type { NoticeData } from "#app/db/outbox.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import type { CompanyKind } from "#app/domain/actor.ts";
import { priceE4, priceToDecimal } from "#app/domain/money.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import { grams, toKgDecimal } from "#app/domain/quantity.ts";
import { ownersOf } from "../companies/tell-owners.ts";

export type QuotationNews =
  | "quotation-requested"
  | "quotation-offered"
  | "quotation-countered"
  | "quotation-message"
  | "quotation-accepted"
  | "quotation-declined"
  | "quotation-withdrawn"
  | "quotation-expiring"
  | "quotation-expired"
  | "quotation-above-limit";

type News = {
  readonly kind: QuotationNews;
  /** Tells this event from others of the quotation: the offer's id, the message's, the deadline. */
  readonly event: string;
  readonly to: readonly CompanyKind[];
  /** Who did it and need not be told. */
  readonly by: string | null;
  /** What only the owners of a company can settle. */
  readonly ownersOnly?: true;
  readonly now: Date;
};

/** Writes the mails and notices of what happened to a quotation, with the figures of its last offer or its request. */
export async function tellQuotation(tx: Tx, quotationId: string, news: News): Promise<void> {
  const quotation = await tx.quotation.findUniqueOrThrow({
    where: { id: quotationId },
    include: {
      request: { include: { commodity: true } },
      buyer: { select: { legalName: true } },
      producer: { select: { legalName: true } },
      offers: { orderBy: { seq: "desc" }, take: 1 },
      order: { select: { number: true } },
    },
  });
  const { request, buyer, producer, order } = quotation;
  const { nameAz, nameRu, nameBe, nameEn } = request.commodity;
  const last = quotation.offers[0];
  const priced = last?.priceE4 ?? request.targetPriceE4;
  const data: NoticeData = {
    goodsAz: nameAz,
    goodsRu: nameRu,
    goodsBe: nameBe,
    goodsEn: nameEn,
    buyer: buyer.legalName,
    producer: producer.legalName,
    quantityKg: toKgDecimal(grams(last?.quantityG ?? request.quantityG)),
    price: priced === null ? "" : priceToDecimal(priceE4(priced)),
    currency: last?.currency ?? request.currency,
    deliverTo: fromColumn(last?.deliverTo ?? request.deliverTo),
    deadline: quotation.deadlineAt.toISOString(),
    number: order?.number ?? "",
  };
  for (const side of news.to) {
    const companyId = side === "buyer" ? quotation.buyerId : quotation.producerId;
    const people = await (news.ownersOnly ? ownersOf(tx, companyId) : peopleOf(tx, companyId));
    await tell(
      tx,
      people
        .filter(({ userId }) => userId !== news.by)
        .map((to) => ({
          kind: news.kind,
          event: news.event,
          to,
          data: { ...data, partner: side === "buyer" ? producer.legalName : buyer.legalName },
          path: `/${side}/quotations/${quotationId}`,
        })),
      news.now,
    );
  }
}
