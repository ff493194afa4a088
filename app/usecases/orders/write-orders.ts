import { randomUUIDv7 } from "node:crypto";
import type { Tx } from "#app/db/client.server.ts";
import { orderNumbers } from "#app/db/counters.server.ts";
import type { Change } from "#app/db/insert-rows.server.ts";
import { writeTogether } from "#app/db/insert-rows.server.ts";
import { firstLines, placedNews } from "#app/db/order-events.server.ts";
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

/** An order that is being written. */
export type WrittenOrder = Omit<AgreedOrder, "lines"> & {
  readonly id: string;
  readonly number: string;
  /** When the producer has to have answered. */
  readonly deadlineAt: Date;
  readonly lines: readonly (AgreedLine & { readonly id: string })[];
};

/**
 * Writes placed orders with their numbers and the first line of their histories, from facts that are settled: nothing is
 * decided here, nobody is told but programs, and no stock is touched. All of it is one statement, however many orders
 * there are, for whoever orders the same goods may have to wait for it. They come back as they were given.
 *
 * @param beside what else is written in that statement, of the orders as they will stand
 */
export async function writeOrders(
  tx: Tx,
  agreed: readonly AgreedOrder[],
  {
    now,
    requestId,
    data,
    byId,
    numbers,
  }: {
    readonly now: Date;
    readonly requestId: string;
    readonly data?: Readonly<Record<string, string>>;
    /** Who pressed: whose purchase it is, or, for them, the owner who approved. */
    readonly byId: string;
    /** Taken before, one for each; absent: they are taken here. */
    readonly numbers?: readonly number[];
  },
  beside: (orders: readonly WrittenOrder[]) => Promise<readonly Change[]> = () => Promise.resolve([]),
): Promise<readonly WrittenOrder[]> {
  const year = yearOf(minskDate(now));
  const deadlineAt = answerDeadline(now);
  const taken = numbers ?? (await orderNumbers(tx, agreed.length));
  const orders = agreed.map((order, index) => ({
    ...order,
    id: randomUUIDv7(),
    number: `TH-${year}-${String(taken[index]).padStart(6, "0")}`,
    deadlineAt,
    lines: order.lines.map((line) => ({ ...line, id: randomUUIDv7() })),
  }));
  await writeTogether(tx, [
    ...(await beside(orders)),
    { table: "orders", rows: orders.map((order) => orderRow(order, now)) },
    { table: "order_lines", rows: orders.flatMap(lineRows) },
    ...firstLines(
      orders.map(({ id, buyerId, producerId }) => ({ id, buyerId, producerId })),
      { actorKind: "buyer", actorId: byId, ...(data === undefined ? {} : { data }), at: now, requestId },
    ),
    placedNews(orders, now),
  ]);
  return orders;
}

function orderRow(
  { lines, place, rate, deliverFrom, deliverTo, purchaseOrder = "", ...facts }: WrittenOrder,
  now: Date,
) {
  return {
    ...facts,
    purchaseOrder,
    incotermPlace: place,
    deliverFrom: toColumn(deliverFrom),
    deliverTo: toColumn(deliverTo),
    totalAmount: sumMinor(lines.map(({ total }) => total)),
    rateE8: rate.rate,
    rateDate: toColumn(rate.date),
    rateSource: rate.source,
    placedAt: now,
  };
}

function lineRows({ id: orderId, lines }: WrittenOrder) {
  return lines.map(({ quantity, price, total, ...goods }, index) => ({
    ...goods,
    orderId,
    position: index + 1,
    quantityG: quantity,
    priceE4: price,
    amount: total,
  }));
}
