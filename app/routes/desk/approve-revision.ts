import type { Handle } from "#app/http/audience.ts";
import { command } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { approveRevision } from "#app/usecases/moderation/approve-revision.ts";
import { approveFields, caseParams } from "./case.form.ts";
import { caseDecisionLoader } from "./case.loader.server.ts";
import { placeOf } from "./queue.form.ts";

export { default } from "./case.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = caseDecisionLoader;

export const action = command("moderation", {
  form: "approve-revision",
  params: caseParams,
  fields: approveFields,
  run: (call, { caseId }, input) => approveRevision(call, caseId, input),
  done: (paths, _value, { caseId }, { url }) => paths.desk.case(caseId, placeOf(url, "decided")),
});
