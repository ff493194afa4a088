/** Whose orders the demo shows, when they began and how far each has come. */

type Sides = { readonly buyer: string; readonly producer?: string };

export type Ending =
  | "placed"
  | "confirmed"
  | "payment-reported"
  | "preparing"
  | "cancellation-asked"
  | "ready-to-ship"
  | "shipped"
  | "delivered"
  | "disputed"
  | "declined"
  | "cancelled"
  | "cancelled-by-producer"
  | "expired"
  | "unpaid"
  | "refunded"
  | "completed";

/** Today's orders: between whom, how many days ago it began, and how far it has come. */
export const currentOrders: readonly (Sides & {
  readonly daysAgo: number;
  readonly ending: Ending;
  readonly card?: true;
  /** Paid 30 days after the delivery, within a credit that finance grants the day before. */
  readonly onCredit?: true;
  /** Of a shipped order: only a part has left, or the truck is expected later than was said. */
  readonly onTheWay?: "part" | "delayed";
})[] = [
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 0.3, ending: "placed" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 2.2, ending: "confirmed" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 5, ending: "preparing" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 6, ending: "ready-to-ship" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 11, ending: "shipped" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 13, ending: "delivered" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 15, ending: "disputed" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 9, ending: "declined" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 24, ending: "cancelled" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 33, ending: "expired" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 47, ending: "refunded" },
  { buyer: "minsk-frut", producer: "shamkir-aqro", daysAgo: 0.8, ending: "placed", card: true },
  { buyer: "hrodna-rynak", producer: "shamkir-aqro", daysAgo: 1.1, ending: "placed" },
  { buyer: "hrodna-rynak", producer: "shamkir-aqro", daysAgo: 3, ending: "payment-reported" },
  { buyer: "hrodna-rynak", producer: "shamkir-aqro", daysAgo: 6, ending: "preparing", card: true },
  {
    buyer: "hrodna-rynak",
    producer: "goychay-nar",
    daysAgo: 10,
    ending: "shipped",
    onTheWay: "delayed",
  },
  { buyer: "hrodna-rynak", producer: "shamkir-aqro", daysAgo: 14, ending: "delivered", card: true },
  { buyer: "brest-ovoshch", daysAgo: 1.4, ending: "placed" },
  { buyer: "vitebsk-gastronom", daysAgo: 2.6, ending: "confirmed" },
  { buyer: "homiel-restaran", daysAgo: 5.5, ending: "cancellation-asked" },
  { buyer: "mahilou-kampot", daysAgo: 9.5, ending: "shipped", onTheWay: "part" },
  { buyer: "belvino", daysAgo: 16, ending: "shipped" },
  { buyer: "vitebsk-gastronom", daysAgo: 20, ending: "cancelled-by-producer" },
  { buyer: "brest-ovoshch", daysAgo: 28, ending: "unpaid" },
  // Delivered some six weeks ago and not paid: no new order of this buyer may rest on its credit.
  { buyer: "hrodna-rynak", producer: "goychay-nar", daysAgo: 44.6, ending: "completed", onCredit: true },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 4, ending: "ready-to-ship", onCredit: true },
];

/** Who bought the orders that have long been completed, one after the other. */
export const pastBuyers = [
  "minsk-frut",
  "hrodna-rynak",
  "minsk-frut",
  "brest-ovoshch",
  "vitebsk-gastronom",
  "homiel-restaran",
  "mahilou-kampot",
  "belvino",
] as const;

/** Days between two of the orders that have long been completed. */
export const EVERY_DAYS = 27;

/** An order to be told. */
export type OrderPlan = Sides & {
  readonly ending: Ending;
  readonly at: Date;
  readonly name: string;
  readonly paidOut: boolean;
  readonly card?: true;
  readonly onCredit?: true;
  readonly onTheWay?: "part" | "delayed";
};
