import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { reportMilestone } from "#app/usecases/shipments/report-milestone.ts";
import { milestoneFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "report-milestone",
  params: orderParams,
  fields: milestoneFields,
  run: (call, { number }, report) => reportMilestone(call, number, report),
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "milestone" }),
});
