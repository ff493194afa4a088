import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { OrderPage } from "#app/ui/orders/order-page.tsx";
import { OrderPayments } from "#app/ui/payments/order-payments.tsx";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export default function Order() {
  const { order, done, money } = useLoaderData<typeof loader>();
  return (
    <OrderPage
      order={order}
      done={done}
      money={money === null ? null : <OrderPayments money={money} side="producer" />}
    />
  );
}
