import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { reportMilestone } from "#app/usecases/shipments/report-milestone.ts";
import { milestoneFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { deskOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskOrderLoader;

export const action = command("desk", {
  form: "report-milestone",
  params: orderParams,
  fields: milestoneFields,
  run: (call, { number }, report) => reportMilestone(call, number, report),
  done: (paths, _value, { number }) => paths.desk.order(number, { done: "milestone" }),
});
