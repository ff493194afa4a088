import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { reasonFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { paperDecisionLoader } from "./papers.loader.server.ts";

export { default } from "./papers.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = paperDecisionLoader;

export const action = command("moderation", {
  form: "waive-paper",
  params: idParams,
  fields: reasonFields,
  run: (call, { id }, { reason }) => decidePaper(call, id, "waive", reason),
  done: (paths) => paths.desk.papers({ done: "decided" }),
});
