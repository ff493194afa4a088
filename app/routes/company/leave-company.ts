import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { leaveCompany } from "#app/usecases/team/leave-company.ts";
import { whichCompany } from "./company.form.ts";
import { forCompany } from "./for-company.ts";
import { teamLoader } from "./team.loader.server.ts";

export { default } from "./team.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = teamLoader;

export const action = command("member", {
  form: "leave-company",
  params: noParams,
  fields: whichCompany,
  run: (call, _params, { company }) =>
    forCompany(call, company, (companyId) => leaveCompany(call, companyId)),
  done: (paths) => paths.account({ done: "left" }),
});
