import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { verifyCompany } from "#app/usecases/companies/verify-company.ts";
import { decisionFields } from "./company.form.ts";
import { companyDecisionLoader } from "./company.loader.server.ts";

export { default } from "./company.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = companyDecisionLoader;

export const action = command("moderation", {
  form: "verify-company",
  params: idParams,
  fields: decisionFields,
  run: (call, { id }, input) => verifyCompany(call, id, input),
  done: (paths, _value, { id }) => paths.desk.company(id, { done: "decided" }),
});
