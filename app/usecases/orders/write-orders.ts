import type { Tx } from "#app/db/client.server.ts";
import { orderNumbers } from "#app/db/counters.server.ts";
import { insertRows } from "#app/db/insert-rows.server.ts";
import { beginHistories } from "#app/db/order-events.server.ts";
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

export type WrittenOrder = {
  readonly id: string;
  readonly number: string;
  /** When the producer has to have answered. */
  readonly deadlineAt: Date;
  /** In the order of the lines given. */
  readonly lineIds: readonly string[];
};

/**
 * Writes placed orders with their numbers and the first line of their histories, from facts that are settled: nothing is
 * decided here, nobody is told and no stock is touched. As many statements for many orders as for one, for
 * whoever orders the same goods may have to wait for them. They come back as they were given.
 */
export async function writeOrders(
  tx: Tx,
  agreed: readonly AgreedOrder[],
  {
    now,
    requestId,
    data,
    byId,
  }: {
    readonly now: Date;
    readonly requestId: string;
    readonly data?: Readonly<Record<string, string>>;
    /** Who pressed: whose purchase it is, or, for them, the owner who approved. */
    readonly byId: string;
  },
): Promise<WrittenOrder[]> {
  const year = yearOf(minskDate(now));
  const numbers = (await orderNumbers(tx, agreed.length)).map(
    (each) => `TH-${year}-${String(each).padStart(6, "0")}`,
  );
  const deadlineAt = answerDeadline(now);
  const ids = await insertRows(
    tx,
    "orders",
    agreed.map(({ lines, place, rate, deliverFrom, deliverTo, purchaseOrder = "", ...facts }, index) => ({
      ...facts,
      number: numbers[index] ?? "",
      purchaseOrder,
      incotermPlace: place,
      deliverFrom: toColumn(deliverFrom),
      deliverTo: toColumn(deliverTo),
      totalAmount: sumMinor(lines.map(({ total }) => total)),
      rateE8: rate.rate,
      rateDate: toColumn(rate.date),
      rateSource: rate.source,
      placedAt: now,
      deadlineAt,
    })),
  );
  const orders = agreed.map(({ buyerId, producerId, lines }, index) => {
    const [id = "", number = ""] = [ids[index], numbers[index]];
    return { id, number, buyerId, producerId, lines };
  });
  const lineIds = await insertRows(
    tx,
    "order_lines",
    orders.flatMap(({ id, lines }) =>
      lines.map(({ quantity, price, total, ...goods }, index) => ({
        orderId: id,
        position: index + 1,
        ...goods,
        quantityG: quantity,
        priceE4: price,
        amount: total,
      })),
    ),
  );
  await beginHistories(tx, orders, {
    actorKind: "buyer",
    actorId: byId,
    ...(data === undefined ? {} : { data }),
    at: now,
    requestId,
  });
  const left = [...lineIds];
  return orders.map(({ id, number, lines }) => ({
    id,
    number,
    deadlineAt,
    lineIds: left.splice(0, lines.length),
  }));
}
