import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { OrderCostPart } from "#app/ui/orders/order-cost.tsx";
import { OrderMessages } from "#app/ui/orders/order-messages.tsx";
import { OrderPage } from "#app/ui/orders/order-page.tsx";
import { OrderPayments } from "#app/ui/payments/order-payments.tsx";
import { OrderReview } from "#app/ui/reviews/order-review.tsx";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export default function Order() {
  const { order, review, done, messages, formToken, money, cost, back } = useLoaderData<typeof loader>();
  const { lang } = useWords();
  const pathTo = (deed: string) => pathsIn(lang).buyer.orderCommand(order.number, deed);
  return (
    <OrderPage
      order={order}
      done={done}
      review={<OrderReview view={review} pathTo={pathTo} />}
      messages={<OrderMessages order={order} thread={messages} formToken={formToken} />}
      money={
        money === null ? null : <OrderPayments money={money} side="buyer" mayPay={order.mayAct} back={back} />
      }
      cost={<OrderCostPart orderCost={cost} />}
    />
  );
}
