import type { Result } from "#app/domain/result.ts";
import { refuse } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { titleFromData } from "#app/routes/title.ts";
import { submitCompany } from "#app/usecases/companies/submit-company.ts";
import { whichCompany } from "./company.form.ts";
import { checkLoader } from "./company.loader.server.ts";

export { default } from "./company.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = checkLoader;

export const action = command("member", {
  form: "submit-company",
  params: noParams,
  fields: whichCompany,
  run: async (call, _params, { company }): Promise<Result<null, Answerable>> => {
    const companyId = company ?? call.actor.activeCompanyId;
    return companyId === null ? refuse({ code: "not-found" }) : submitCompany(call, companyId);
  },
  done: (paths) => paths.company.home({ done: "sent" }),
});
