import { z } from "zod";
import { toDecimal } from "#app/domain/money.ts";
import { orderStatuses } from "#app/domain/orders/states.ts";
import { instantAndIdOf, writeCursor } from "#app/domain/programs/cursor.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import type { KeyCall, Side } from "#app/http/api/operation.ts";
import { operation } from "#app/http/api/operation.ts";
import { apiOrders } from "#app/queries/api-orders.server.ts";
import { orderPage } from "#app/queries/order-page.server.ts";
import { orderPayments } from "#app/queries/order-payments.server.ts";
import { cancelOrder } from "#app/usecases/orders/cancel-order.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import { declineOrder } from "#app/usecases/orders/decline-order.ts";
import { noBody, none, orderParams, pageQuery } from "./fields.ts";
import { orderAnswer, orderJson, ordersAnswer } from "./order-answer.ts";

const tag = "Orders";

async function shown(call: KeyCall, number: string) {
  const order = await orderPage(call, number);
  const money = order && (await orderPayments(call, order.id, call.actor.kind));
  return order && money && orderJson(order, money);
}

/** What every deed on one order has in common; the answer is the order as it then stands. */
export const onOrder = {
  tag,
  params: orderParams,
  query: none,
  answer: orderAnswer,
  show: (call: KeyCall<Side>, { params }: { readonly params: { readonly number: string } }) =>
    shown(call, params.number),
} as const;

export const listOrders = operation({
  ...{ id: "list-orders", method: "GET", path: "/orders", tag, scope: "orders:read", side: "either" },
  summary: "Your own orders, in the order they were placed",
  params: none,
  query: z.object({
    ...pageQuery,
    state: z.enum(orderStatuses).optional(),
    changedSince: z.iso
      .datetime({ offset: true })
      .optional()
      .meta({ description: "Only orders to which something happened since then" }),
  }),
  body: noBody,
  answer: ordersAnswer,
  show: async (call, { query: { state, changedSince, after, limit } }) => {
    const { orders, last } = await apiOrders(call, {
      state: state ?? null,
      changedSince: changedSince === undefined ? null : new Date(changedSince),
      after: instantAndIdOf(after),
      limit,
    });
    return {
      items: orders.map(({ total, weight, placedAt, ...order }) => ({
        ...order,
        placedAt: placedAt.toISOString(),
        total: toDecimal(total),
        weightKg: toKgDecimal(weight),
      })),
      next: last === null ? null : writeCursor(last.at.toISOString(), last.id),
    };
  },
});

export const getOrder = operation({
  ...onOrder,
  ...{ id: "get-order", method: "GET", path: "/orders/{number}", scope: "orders:read", side: "either" },
  summary: "One order with its lines, payments, papers and trucks",
  body: noBody,
});

export const confirmOne = operation({
  ...onOrder,
  ...{ id: "confirm-order", method: "POST", path: "/orders/{number}/confirm" },
  ...{ scope: "orders:write", side: "producer" },
  summary: "Take the order on, within 48 hours",
  body: noBody,
  refusals: ["order-moved-on", "order-changed", "answer-too-late", "goods-missing"],
  query: z.strictObject({
    version: z.coerce.number().int().positive().optional().meta({
      description: "The version you have read; if the buyer has made another since, nothing is confirmed",
    }),
  }),
  run: (call, { params, query }) => confirmOrder(call, params.number, query.version),
});

export const declineOne = operation({
  ...onOrder,
  ...{ id: "decline-order", method: "POST", path: "/orders/{number}/decline" },
  ...{ scope: "orders:write", side: "producer" },
  summary: "Do not take the order on",
  body: z
    .strictObject({ reason: z.string().min(3).max(2_000) })
    .meta({ id: "Reason", examples: [{ reason: "The frost took the harvest" }] }),
  refusals: ["order-moved-on", "reason-needed"],
  run: (call, { params, body }) => declineOrder(call, params.number, body.reason),
});

export const cancelOne = operation({
  ...onOrder,
  ...{ id: "cancel-order", method: "POST", path: "/orders/{number}/cancel" },
  ...{ scope: "orders:write", side: "buyer" },
  summary: "Take the order back while that needs nobody's agreement",
  body: z
    .strictObject({ reason: z.string().max(2_000).default("") })
    .meta({ id: "PerhapsReason", examples: [{ reason: "Ordered twice" }] }),
  refusals: ["order-moved-on", "reason-needed", "money-is-in", "cancellation-needs-agreement"],
  run: (call, { params, body }) => cancelOrder(call, params.number, body.reason),
});
