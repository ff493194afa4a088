import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { readFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { deskPaperLoader } from "./paper.loader.server.ts";

export { default } from "./paper.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaperLoader;

export const action = command("moderation", {
  form: "accept-paper",
  params: idParams,
  fields: readFields,
  run: (call, { id }, { weightKg: weight, version, ...read }) =>
    decidePaper(call, id, "accept", "", { read: { ...read, weight }, version }),
  done: (paths) => paths.desk.papers({ done: "decided" }),
});
