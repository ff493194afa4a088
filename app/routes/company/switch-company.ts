import { roleIn } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { switchCompany } from "#app/http/session.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { titleFromData } from "#app/routes/title.ts";
import { switchFields } from "./company.form.ts";
import { companyLoader } from "./company.loader.server.ts";

export { default } from "./company.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = companyLoader;

/** Only the session changes: which company lists show and new things belong to. */
export const action = command("member", {
  form: "switch-company",
  params: noParams,
  fields: switchFields,
  run: async (call, _params, { company }, { request, house }): Promise<Result<null, Answerable>> => {
    if (roleIn(call.actor, company) === null) return refuse({ code: "not-found" });
    await switchCompany(request, house, company);
    return ok(null);
  },
  done: (paths) => paths.company.home(),
});
