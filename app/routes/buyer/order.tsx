import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { OrderCostPart } from "#app/ui/orders/order-cost.tsx";
import { OrderPage } from "#app/ui/orders/order-page.tsx";
import { OrderPayments } from "#app/ui/payments/order-payments.tsx";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export default function Order() {
  const { order, done, money, cost, back } = useLoaderData<typeof loader>();
  return (
    <OrderPage
      order={order}
      done={done}
      money={
        money === null ? null : <OrderPayments money={money} side="buyer" mayPay={order.mayAct} back={back} />
      }
      cost={<OrderCostPart orderCost={cost} />}
    />
  );
}
