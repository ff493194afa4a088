import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { titleFromData } from "../title.ts";
import { deskOrderMoneyLoader } from "./order.loader.server.ts";
import { refundFields } from "./payments.form.ts";

export { default } from "./order.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskOrderMoneyLoader;

export const action = command("finance", {
  form: "refund",
  params: orderParams,
  fields: refundFields,
  run: (call, { number }, { payment, ...input }) =>
    requestRefund(call, { paymentId: payment, orderNumber: number, ...input }),
  done: (paths, _value, { number }) => paths.desk.order(number, { done: "refund" }),
});
