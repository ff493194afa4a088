import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { decideOnAdvisory } from "#app/usecases/advisories/decide-on-advisory.ts";
import { decideAdvisoryFields } from "./advisory.form.ts";
import { advisoryDeedLoader } from "./advisory.loader.server.ts";

export { default } from "./advisory.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = advisoryDeedLoader;

export const action = command("moderation", {
  form: "publish-advisory",
  params: idParams,
  fields: decideAdvisoryFields,
  run: (call, { id }, input) => decideOnAdvisory(call, id, "publish", input),
  done: (paths, _value, { id }) => paths.desk.advisory(id),
});
