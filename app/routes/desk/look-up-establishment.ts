import type { Handle } from "#app/http/audience.ts";
import { command } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { lookUpEstablishment } from "#app/usecases/moderation/look-up-establishment.ts";
import { caseParams, lookupFields } from "./case.form.ts";
import { caseDecisionLoader } from "./case.loader.server.ts";

export { default } from "./case.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = caseDecisionLoader;

export const action = command("moderation", {
  form: "look-up-establishment",
  params: caseParams,
  fields: lookupFields,
  run: (call, { caseId }, input) => lookUpEstablishment(call, caseId, input),
  done: (paths, _value, { caseId }) => `${paths.desk.case(caseId)}#findings`,
});
