import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { changeEta } from "#app/usecases/shipments/change-eta.ts";
import { etaFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { deskOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskOrderLoader;

export const action = command("desk", {
  form: "change-eta",
  params: orderParams,
  fields: etaFields,
  run: (call, { number }, said) => changeEta(call, number, said),
  done: (paths, _value, { number }) => paths.desk.order(number, { done: "eta" }),
});
