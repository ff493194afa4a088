import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { removeMember } from "#app/usecases/team/remove-member.ts";
import { forCompany } from "./for-company.ts";
import { memberFields } from "./team.form.ts";
import { teamLoader } from "./team.loader.server.ts";

export { default } from "./team.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = teamLoader;

export const action = command("member", {
  form: "remove-member",
  params: noParams,
  fields: memberFields,
  run: (call, _params, { company, member }) =>
    forCompany(call, company, (companyId) => removeMember(call, companyId, member)),
  done: (paths) => paths.company.team({ done: "removed" }),
});
