import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { saveAdvisory } from "#app/usecases/advisories/save-advisory.ts";
import { advisoryFields, toAdvisoryInput } from "./advisory.form.ts";
import { advisoryDeedLoader } from "./advisory.loader.server.ts";

export { default } from "./advisory.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = advisoryDeedLoader;

export const action = command("moderation", {
  form: "save-advisory",
  params: idParams,
  fields: advisoryFields,
  run: (call, { id }, input) => saveAdvisory(call, id, toAdvisoryInput(input)),
  done: (paths, id) => paths.desk.advisory(id),
});
