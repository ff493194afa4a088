import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { declineOrder } from "#app/usecases/orders/decline-order.ts";
import { reasonFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "decline-order",
  params: orderParams,
  fields: reasonFields,
  run: (call, { number }, { reason }) => declineOrder(call, number, reason),
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "declined" }),
});
