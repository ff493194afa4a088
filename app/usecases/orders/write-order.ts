import type { Tx } from "#app/db/client.server.ts";
import { nextNumber } from "#app/db/counters.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import type { Incoterm } from "#app/domain/incoterms.ts";
import type { Currency, Minor, PriceE4 } from "#app/domain/money.ts";
import { sumMinor } from "#app/domain/money.ts";
import { answerDeadline } from "#app/domain/orders/deadlines.ts";
import type { PaymentTerms } from "#app/domain/payment-terms.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate, toColumn, yearOf } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";

/** What one line of an order freezes of the goods and of what was agreed about them. */
export type AgreedLine = {
  readonly listingId: string;
  readonly revisionId: string;
  readonly priceVersionId: string;
  readonly commoditySlug: string;
  readonly titleAz: string;
  readonly titleRu: string;
  readonly titleBe: string;
  readonly titleEn: string;
  readonly variety: string;
  readonly grade: string;
  readonly packaging: string;
  readonly quantity: Grams;
  readonly price: PriceE4;
  readonly total: Minor;
};

/** Everything two sides have agreed on, whether over a basket or in a quotation. */
export type AgreedOrder = {
  /** The checkout that made it; null: an accepted offer did. */
  readonly checkoutId: string | null;
  readonly buyerId: string;
  readonly producerId: string;
  /** The buyer's person whose purchase it is. */
  readonly placedById: string;
  readonly currency: Currency;
  readonly incoterm: Incoterm;
  readonly place: string;
  readonly paymentTerms: PaymentTerms;
  readonly paymentMethod: "card" | "bank_transfer";
  readonly deliveryAddress: string;
  readonly deliverFrom: PlainDate;
  readonly deliverTo: PlainDate;
  readonly note: string;
  /** The buyer's own number of the purchase order. */
  readonly purchaseOrder?: string;
  /** Basis points of the goods' value. */
  readonly commissionBp: number;
  /** BYN for one unit of the currency × 10^8. */
  readonly rate: { readonly rate: bigint; readonly date: PlainDate; readonly source: string };
  readonly perishable: boolean;
  readonly lines: readonly AgreedLine[];
};

/**
 * Writes one placed order with its number and the first line of its history, from facts that are settled: nothing is
 * decided here, nobody is told and no stock is touched. The ids of its lines come in the order of the lines given.
 */
export async function writeOrder(
  tx: Tx,
  agreed: AgreedOrder,
  {
    now,
    requestId,
    data,
    byId = agreed.placedById,
  }: {
    now: Date;
    requestId: string;
    data?: Readonly<Record<string, string>>;
    /** Who pressed, where it is not whose purchase it is: the owner who approved. */
    byId?: string;
  },
): Promise<{ id: string; number: string; lineIds: string[] }> {
  const { lines, place, rate, deliverFrom, deliverTo, ...facts } = agreed;
  const year = yearOf(minskDate(now));
  const number = `TH-${year}-${String(await nextNumber(tx, "order", year)).padStart(6, "0")}`;
  const order = await tx.order.create({
    data: {
      number,
      ...facts,
      incotermPlace: place,
      deliverFrom: toColumn(deliverFrom),
      deliverTo: toColumn(deliverTo),
      totalAmount: sumMinor(lines.map(({ total }) => total)),
      rateE8: rate.rate,
      rateDate: toColumn(rate.date),
      rateSource: rate.source,
      placedAt: now,
      deadlineAt: answerDeadline(now),
      lines: {
        create: lines.map(({ quantity, price, total, ...goods }, index) => ({
          position: index + 1,
          ...goods,
          quantityG: quantity,
          priceE4: price,
          amount: total,
        })),
      },
    },
    select: { id: true, lines: { select: { id: true }, orderBy: { position: "asc" } } },
  });
  await appendOrderEvent(tx, order.id, {
    kind: "placed",
    fromState: null,
    toState: "placed",
    actorKind: "buyer",
    actorId: byId,
    ...(data === undefined ? {} : { data }),
    at: now,
    requestId,
  });
  return { id: order.id, number, lineIds: order.lines.map(({ id }) => id) };
}
