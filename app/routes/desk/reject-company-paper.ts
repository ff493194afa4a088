import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { decideCompanyPaper } from "#app/usecases/companies/decide-company-paper.ts";
import { companyPaperFields } from "./company.form.ts";
import { paperDecisionLoader } from "./company.loader.server.ts";

export { default } from "./company.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = paperDecisionLoader;

export const action = command("moderation", {
  form: "reject-company-paper",
  params: idParams,
  fields: companyPaperFields,
  run: (call, { id }, { reason }) => decideCompanyPaper(call, id, "reject", reason),
  done: (paths, { companyId }) => paths.desk.company(companyId, { done: "paper" }),
});
