import type { Handle } from "#app/http/audience.ts";
import { command } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { recordArea } from "#app/usecases/moderation/record-area.ts";
import { areaFields, caseParams } from "./case.form.ts";
import { caseDecisionLoader } from "./case.loader.server.ts";

export { default } from "./case.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = caseDecisionLoader;

export const action = command("moderation", {
  form: "record-area",
  params: caseParams,
  fields: areaFields,
  run: (call, { caseId }, { hectares }) => recordArea(call, caseId, { squareMetres: hectares }),
  done: (paths, _value, { caseId }) => `${paths.desk.case(caseId)}#findings`,
});
