import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { correctMilestone } from "#app/usecases/shipments/correct-milestone.ts";
import { correctionFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "correct-milestone",
  params: orderParams,
  fields: correctionFields,
  run: (call, { number }, correction) => correctMilestone(call, number, correction),
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "corrected" }),
});
