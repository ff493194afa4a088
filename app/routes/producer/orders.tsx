import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { ordersListPage } from "#app/queries/orders-list.server.ts";
import { OrdersList } from "#app/ui/orders/orders-list.tsx";
import { ordersFilter } from "../orders-filter.ts";
import { titleFromData } from "../title.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("producer", noParams, async (call, _params, { url }) => {
  const filter = ordersFilter(url);
  return {
    title: windowTitle(call.lang, (t) => t("orders.listTitleProducer")),
    placed: filter.placed,
    view: await ordersListPage(call, filter),
  };
});

export default function Orders() {
  return <OrdersList {...useLoaderData<typeof loader>()} />;
}
