import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { requestCancellation } from "#app/usecases/orders/request-cancellation.ts";
import { reasonFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export const action = command("buyer", {
  form: "request-cancellation",
  params: orderParams,
  fields: reasonFields,
  run: (call, { number }, { reason }) => requestCancellation(call, number, reason),
  done: (paths, value, { number }) =>
    paths.buyer.order(number, { done: value === "cancelled" ? "cancelled" : "asked" }),
});
