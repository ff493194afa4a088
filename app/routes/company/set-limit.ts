import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { setLimit } from "#app/usecases/team/set-limit.ts";
import { forCompany } from "./for-company.ts";
import { limitFields } from "./team.form.ts";
import { teamLoader } from "./team.loader.server.ts";

export { default } from "./team.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = teamLoader;

export const action = command("member", {
  form: "set-limit",
  params: noParams,
  fields: limitFields,
  run: (call, _params, { company, member, limit }) =>
    forCompany(call, company, (companyId) => setLimit(call, companyId, { member, limit: limit ?? null })),
  done: (paths) => paths.company.team({ done: "limit" }),
});
