import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { refuseCompanyChange } from "#app/usecases/companies/refuse-company-change.ts";
import { companyDecisionLoader } from "./company.loader.server.ts";
import { changeDecisionFields } from "./company-change.form.ts";

export { default } from "./company.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = companyDecisionLoader;

export const action = command("moderation", {
  form: "refuse-company-change",
  params: idParams,
  fields: changeDecisionFields,
  run: (call, { id }, input) => refuseCompanyChange(call, id, input),
  done: (paths, _value, { id }) => paths.desk.company(id, { done: "decided" }),
});
