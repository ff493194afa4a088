import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { changeEta } from "#app/usecases/shipments/change-eta.ts";
import { etaFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "change-eta",
  params: orderParams,
  fields: etaFields,
  run: (call, { number }, said) => changeEta(call, number, said),
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "eta" }),
});
