import type { Handle } from "#app/http/audience.ts";
import { command } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { markFinding } from "#app/usecases/moderation/mark-finding.ts";
import { caseParams, markFindingFields } from "./case.form.ts";
import { caseDecisionLoader } from "./case.loader.server.ts";

export { default } from "./case.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = caseDecisionLoader;

export const action = command("moderation", {
  form: "mark-finding",
  params: caseParams,
  fields: markFindingFields,
  run: (call, { caseId }, input) => markFinding(call, caseId, input),
  done: (paths, _value, { caseId }) => `${paths.desk.case(caseId)}#findings`,
});
