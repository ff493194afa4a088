import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { waiveFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { deskOrderRulingLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskOrderRulingLoader;

export const action = command("moderation", {
  form: "waive-paper",
  params: orderParams,
  fields: waiveFields,
  run: (call, { number: orderNumber }, { paper, reason }) =>
    decidePaper(call, paper, "waive", reason, { orderNumber }),
  done: (paths, _value, { number }) => paths.desk.order(number, { done: "waived" }),
});
