import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { correctMilestone } from "#app/usecases/shipments/correct-milestone.ts";
import { correctionFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { deskOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskOrderLoader;

export const action = command("desk", {
  form: "correct-milestone",
  params: orderParams,
  fields: correctionFields,
  run: (call, { number }, correction) => correctMilestone(call, number, correction),
  done: (paths, _value, { number }) => paths.desk.order(number, { done: "corrected" }),
});
