import type { Handle } from "#app/http/audience.ts";
import { command, noFields, orderParams } from "#app/http/route.server.ts";
import { reportPayment } from "#app/usecases/payments/report-payment.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export const action = command("buyer", {
  form: "report-payment",
  params: orderParams,
  fields: noFields,
  run: (call, { number }) => reportPayment(call, number),
  done: (paths, _value, { number }) => `${paths.buyer.order(number)}#payment`,
});
