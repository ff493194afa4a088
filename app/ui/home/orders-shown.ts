import type { OrderStatus } from "#app/domain/orders/states.ts";

/** The states that a company's home counts its orders by; each figure leads to the orders in that state. */
export const ordersShown = [
  "placed",
  "confirmed",
  "preparing",
  "shipped",
  "delivered",
  "disputed",
  "completed",
] as const satisfies readonly OrderStatus[];
