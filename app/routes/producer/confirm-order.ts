import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import { confirmFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "confirm-order",
  params: orderParams,
  fields: confirmFields,
  run: (call, { number }, { version }) => confirmOrder(call, number, version),
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "confirmed" }),
});
