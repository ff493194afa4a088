import type { Handle } from "#app/http/audience.ts";
import { command } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { assignCase } from "#app/usecases/moderation/assign-case.ts";
import { assignFields, caseParams } from "./case.form.ts";
import { caseDecisionLoader } from "./case.loader.server.ts";
import { placeOf } from "./queue.form.ts";

export { default } from "./case.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = caseDecisionLoader;

export const action = command("moderation", {
  form: "assign-case",
  params: caseParams,
  fields: assignFields,
  run: (call, { caseId }, { colleague }) => assignCase(call, caseId, colleague ?? null),
  done: (paths, _value, { caseId }, { url }) => paths.desk.case(caseId, placeOf(url, "assigned")),
});
