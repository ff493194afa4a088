import { randomUUID } from "node:crypto";
import type { Call } from "#app/db/call.ts";
import type { Staff } from "#app/domain/actor.ts";
import type { Edge } from "#app/http/route.server.ts";
import { orderParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { booksOfOrder } from "#app/queries/books-of.server.ts";
import { orderCost } from "#app/queries/order-cost.server.ts";
import { orderMessages } from "#app/queries/order-messages.server.ts";
import { orderMoneyDesk } from "#app/queries/order-money-desk.server.ts";
import { orderPage } from "#app/queries/order-page.server.ts";
import { orderPayments } from "#app/queries/order-payments.server.ts";
import { recordAbout } from "#app/queries/record.server.ts";
import { orderDone } from "#app/ui/orders/order-done.ts";

async function read(call: Call<Staff>, { number }: { number: string }, { url }: Edge) {
  const order = await orderPage(call, number);
  if (order === null) return null;
  const ofMoney = call.actor.kind !== "moderator" && !order.ownCompany;
  return {
    title: windowTitle(call.lang, (t) => t("orders.orderTitle", { number })),
    done: orderDone(url.searchParams.get("done")),
    formToken: randomUUID(),
    order,
    money: await orderPayments(call, order.id, "desk"),
    messages: await orderMessages(call.db, order.id, "staff"),
    cost: await orderCost(call, number),
    record: await recordAbout(call, "order", [order.id]),
    desk: ofMoney ? await orderMoneyDesk(call.db, order.id) : null,
    books: call.actor.kind === "moderator" ? null : await booksOfOrder(call.db, order.id),
  };
}

/** Any order, as staff see it. */
export const deskOrderLoader = page("desk", orderParams, read);

/** The same behind the deeds that only moderators and the director may do. */
export const deskOrderRulingLoader = page("moderation", orderParams, read);

/** The same behind the deeds about money. */
export const deskOrderMoneyLoader = page("finance", orderParams, read);
