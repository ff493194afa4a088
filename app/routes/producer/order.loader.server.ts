import { randomUUID } from "node:crypto";
import { orderParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { orderMessages } from "#app/queries/order-messages.server.ts";
import { orderPage } from "#app/queries/order-page.server.ts";
import { orderPayments } from "#app/queries/order-payments.server.ts";
import { orderReview } from "#app/queries/order-review.server.ts";
import { orderDone } from "#app/ui/orders/order-done.ts";

/** The order as its producer sees it. */
export const producerOrderLoader = page("producer", orderParams, async (call, { number }, { url }) => {
  const order = await orderPage(call, number);
  if (order === null) return null;
  return {
    title: windowTitle(call.lang, (t) => t("orders.orderTitle", { number })),
    done: orderDone(url.searchParams.get("done")),
    order,
    review: await orderReview(call, order),
    messages: await orderMessages(call.db, order.id, "producer"),
    formToken: randomUUID(),
    money: await orderPayments(call, order.id, "producer"),
  };
});
