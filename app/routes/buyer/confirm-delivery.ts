import type { Handle } from "#app/http/audience.ts";
import { command, noFields, orderParams } from "#app/http/route.server.ts";
import { confirmDelivery } from "#app/usecases/shipments/confirm-delivery.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export const action = command("buyer", {
  form: "confirm-delivery",
  params: orderParams,
  fields: noFields,
  run: (call, { number }) => confirmDelivery(call, number),
  done: (paths, _value, { number }) => paths.buyer.order(number, { done: "received" }),
});
