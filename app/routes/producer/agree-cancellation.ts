import type { Handle } from "#app/http/audience.ts";
import { command, noFields, orderParams } from "#app/http/route.server.ts";
import { answerCancellation } from "#app/usecases/orders/answer-cancellation.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "agree-cancellation",
  params: orderParams,
  fields: noFields,
  run: (call, { number }) => answerCancellation(call, number, true),
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "cancelled" }),
});
