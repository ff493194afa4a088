import type { Handle } from "#app/http/audience.ts";
import { command, noFields } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { claimCase } from "#app/usecases/moderation/claim-case.ts";
import { caseParams } from "./case.form.ts";
import { caseDecisionLoader } from "./case.loader.server.ts";
import { placeOf } from "./queue.form.ts";

export { default } from "./case.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = caseDecisionLoader;

export const action = command("moderation", {
  form: "claim-case",
  params: caseParams,
  fields: noFields,
  run: (call, { caseId }) => claimCase(call, caseId),
  done: (paths, _value, { caseId }, { url }) => paths.desk.case(caseId, placeOf(url)),
});
