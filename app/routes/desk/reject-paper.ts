import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { rejectPaperFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { deskPaperLoader } from "./paper.loader.server.ts";

export { default } from "./paper.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaperLoader;

export const action = command("moderation", {
  form: "reject-paper",
  params: idParams,
  fields: rejectPaperFields,
  run: (call, { id }, { reason, version }) => decidePaper(call, id, "reject", reason, { version }),
  done: (paths) => paths.desk.papers({ done: "decided" }),
});
