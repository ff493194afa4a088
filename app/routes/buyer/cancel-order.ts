import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { cancelOrder } from "#app/usecases/orders/cancel-order.ts";
import { cancelFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export const action = command("buyer", {
  form: "cancel-order",
  params: orderParams,
  fields: cancelFields,
  run: (call, { number }, { reason }) => cancelOrder(call, number, reason),
  done: (paths, _value, { number }) => paths.buyer.order(number, { done: "cancelled" }),
});
