import type { Handle } from "#app/http/audience.ts";
import { command, noFields } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { lookAgain } from "#app/usecases/moderation/look-again.ts";
import { caseParams } from "./case.form.ts";
import { caseDecisionLoader } from "./case.loader.server.ts";

export { default } from "./case.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = caseDecisionLoader;

export const action = command("moderation", {
  form: "look-again",
  params: caseParams,
  fields: noFields,
  run: (call, { caseId }) => lookAgain(call, caseId),
  done: (paths, _value, { caseId }) => `${paths.desk.case(caseId)}#findings`,
});
