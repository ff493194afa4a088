import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { chooseRoute } from "#app/usecases/shipments/choose-route.ts";
import { routeFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "choose-route",
  params: orderParams,
  fields: routeFields,
  run: (call, { number }, { route }) => chooseRoute(call, number, route),
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "route" }),
});
