import type { Handle } from "#app/http/audience.ts";
import { command, noFields, orderParams } from "#app/http/route.server.ts";
import { answerCancellation } from "#app/usecases/orders/answer-cancellation.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export const action = command("buyer", {
  form: "refuse-cancellation",
  params: orderParams,
  fields: noFields,
  run: (call, { number }) => answerCancellation(call, number, false),
  done: (paths, _value, { number }) => paths.buyer.order(number, { done: "answered" }),
});
