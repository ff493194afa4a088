import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { useWords } from "#app/i18n/context.tsx";
import { RecordOf } from "#app/ui/audit/record-of.tsx";
import { OrderBooks } from "#app/ui/books/order-books.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { DeskOrderMoney } from "#app/ui/orders/desk-order-money.tsx";
import { OrderCostPart } from "#app/ui/orders/order-cost.tsx";
import { OrderMessages } from "#app/ui/orders/order-messages.tsx";
import { OrderPage } from "#app/ui/orders/order-page.tsx";
import { OrderPayments } from "#app/ui/payments/order-payments.tsx";
import { titleFromData } from "../title.ts";
import { deskOrderLoader } from "./order.loader.server.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskOrderLoader;

export default function Order() {
  const { order, done, messages, money, cost, desk, books, formToken, record } =
    useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <>
      <OrderPage
        order={order}
        done={done}
        money={
          money === null ? null : (
            <OrderPayments money={money} side="desk">
              {desk === null ? null : <DeskOrderMoney order={order} desk={desk} formToken={formToken} />}
            </OrderPayments>
          )
        }
        messages={<OrderMessages order={order} thread={messages} formToken={formToken} />}
        cost={<OrderCostPart orderCost={cost} />}
      />
      {books === null ? null : <OrderBooks number={order.number} placedAt={order.placedAt} rows={books} />}
      <Section id="record" title={t("record.historyTitle")}>
        <RecordOf entries={record} number={order.number} />
      </Section>
    </>
  );
}
