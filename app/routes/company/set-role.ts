import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { setRole } from "#app/usecases/team/set-role.ts";
import { forCompany } from "./for-company.ts";
import { roleFields } from "./team.form.ts";
import { teamLoader } from "./team.loader.server.ts";

export { default } from "./team.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = teamLoader;

export const action = command("member", {
  form: "set-role",
  params: noParams,
  fields: roleFields,
  run: (call, _params, { company, ...input }) =>
    forCompany(call, company, (companyId) => setRole(call, companyId, input)),
  done: (paths) => paths.company.team({ done: "role" }),
});
