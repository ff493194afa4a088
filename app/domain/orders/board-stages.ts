/** The stages of a deal on the desk's board, from the first question to the last payment. */
export const boardStages = [
  "inquiry",
  "quotation",
  "placed",
  "confirmed",
  "paid",
  "papers",
  "loaded",
  "border",
  "delivered",
  "settled",
] as const;
export type BoardStage = (typeof boardStages)[number];

/** The stages that orders are at; the first two are quotations. */
export const orderStages = boardStages.slice(2);
