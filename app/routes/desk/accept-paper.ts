import type { Handle } from "#app/http/audience.ts";
import { command, idParams, noFields } from "#app/http/route.server.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { titleFromData } from "../title.ts";
import { paperDecisionLoader } from "./papers.loader.server.ts";

export { default } from "./papers.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = paperDecisionLoader;

export const action = command("moderation", {
  form: "accept-paper",
  params: idParams,
  fields: noFields,
  run: (call, { id }) => decidePaper(call, id, "accept", ""),
  done: (paths) => paths.desk.papers({ done: "decided" }),
});
