import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { reasonFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { deskPaperLoader } from "./paper.loader.server.ts";

export { default } from "./paper.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaperLoader;

export const action = command("moderation", {
  form: "waive-paper",
  params: idParams,
  fields: reasonFields,
  run: (call, { id }, { reason }) => decidePaper(call, id, "waive", reason),
  done: (paths) => paths.desk.papers({ done: "decided" }),
});
