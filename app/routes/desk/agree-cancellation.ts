import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { ruleCancellation } from "#app/usecases/orders/rule-cancellation.ts";
import { reasonFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { deskOrderRulingLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskOrderRulingLoader;

export const action = command("moderation", {
  form: "agree-cancellation",
  params: orderParams,
  fields: reasonFields,
  run: (call, { number }, { reason }) => ruleCancellation(call, number, { cancels: true, reason }),
  done: (paths, _value, { number }) => paths.desk.order(number, { done: "cancelled" }),
});
