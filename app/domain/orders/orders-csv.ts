/** Orders as CSV (RFC 4180, UTF-8): one order a line, decimal points, dates as in ISO 8601. */
import { csvLine } from "../csv-text.ts";
import type { Minor } from "../money.ts";
import { toDecimal } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Grams } from "../quantity.ts";
import { toKgDecimal } from "../quantity.ts";

export type ExportedOrder = {
  readonly number: string;
  readonly purchaseOrder: string;
  readonly state: string;
  readonly placedAt: Date;
  readonly buyer: string;
  readonly producer: string;
  readonly goods: string;
  /** As packed, where that is on record. */
  readonly weight: Grams;
  readonly total: Minor;
  readonly currency: string;
  readonly basis: string;
  readonly paymentTerms: string;
  readonly deliverFrom: PlainDate;
  readonly deliverTo: PlainDate;
};

const columns = [
  ["number", (order) => order.number],
  ["purchaseOrder", (order) => order.purchaseOrder],
  ["state", (order) => order.state],
  ["placedAt", (order) => order.placedAt.toISOString()],
  ["buyer", (order) => order.buyer],
  ["producer", (order) => order.producer],
  ["goods", (order) => order.goods],
  ["quantityKg", (order) => toKgDecimal(order.weight)],
  ["amount", (order) => toDecimal(order.total)],
  ["currency", (order) => order.currency],
  ["deliveryBasis", (order) => order.basis],
  ["paymentTerms", (order) => order.paymentTerms],
  ["deliverFrom", (order) => order.deliverFrom],
  ["deliverTo", (order) => order.deliverTo],
] as const satisfies readonly (readonly [string, (order: ExportedOrder) => string])[];

/** The file, with a header. */
export function ordersCsv(orders: readonly ExportedOrder[]): string {
  const lines = orders.map((order) => csvLine(columns.map(([, cell]) => cell(order))));
  return [csvLine(columns.map(([name]) => name)), ...lines].join("");
}
