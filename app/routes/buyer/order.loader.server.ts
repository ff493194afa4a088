import { randomUUID } from "node:crypto";
import type { Call } from "#app/db/call.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { Edge } from "#app/http/route.server.ts";
import { orderParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { orderCost } from "#app/queries/order-cost.server.ts";
import { orderMessages } from "#app/queries/order-messages.server.ts";
import { orderPage } from "#app/queries/order-page.server.ts";
import { orderPayments } from "#app/queries/order-payments.server.ts";
import { orderReview } from "#app/queries/order-review.server.ts";
import { orderDone } from "#app/ui/orders/order-done.ts";
import { syncOnReturn } from "#app/usecases/payments/sync-on-return.ts";

/** The order as its buyer sees it; on the way back from the payment page what became of the payment comes first. */
async function read(call: Call<Buyer>, { number }: { number: string }, { url }: Edge) {
  const checkout = url.searchParams.get("paid");
  const back = checkout === null ? null : await syncOnReturn(call, number, checkout);
  const order = await orderPage(call, number);
  if (order === null) return null;
  const money = await orderPayments(call, order.id, "buyer");
  return {
    title: windowTitle(call.lang, (t) => t("orders.orderTitle", { number })),
    done: orderDone(url.searchParams.get("done")),
    order,
    review: await orderReview(call, order),
    messages: await orderMessages(call.db, order.id, "buyer"),
    formToken: randomUUID(),
    money,
    cost: await orderCost(call, number),
    back,
  };
}

export const buyerOrderLoader = page("buyer", orderParams, read);
