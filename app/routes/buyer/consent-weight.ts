import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { consentWeight } from "#app/usecases/orders/consent-weight.ts";
import { weightAnswerFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export const action = command("buyer", {
  form: "consent-weight",
  params: orderParams,
  fields: weightAnswerFields,
  run: (call, { number }, { request }) => consentWeight(call, number, request, true),
  done: (paths, _value, { number }) => paths.buyer.order(number, { done: "consented" }),
});
