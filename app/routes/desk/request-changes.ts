import type { Handle } from "#app/http/audience.ts";
import { command } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { requestChanges } from "#app/usecases/moderation/request-changes.ts";
import { caseParams, turnDownFields } from "./case.form.ts";
import { caseDecisionLoader } from "./case.loader.server.ts";
import { placeOf } from "./queue.form.ts";

export { default } from "./case.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = caseDecisionLoader;

export const action = command("moderation", {
  form: "request-changes",
  params: caseParams,
  fields: turnDownFields,
  run: (call, { caseId }, input) => requestChanges(call, caseId, input),
  done: (paths, _value, { caseId }, { url }) => paths.desk.case(caseId, placeOf(url, "decided")),
});
