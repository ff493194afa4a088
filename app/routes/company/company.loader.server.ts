import type { Call } from "#app/db/call.ts";
import type { Member } from "#app/domain/actor.ts";
import type { ProfileStep } from "#app/domain/companies/steps.ts";
import { isProfileStep } from "#app/domain/companies/steps.ts";
import type { Edge } from "#app/http/route.server.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { companyPage } from "#app/queries/company.server.ts";

/** The active company's page at the step its address names; without one, the whole of it. */
const read =
  (otherwise: ProfileStep | null) =>
  async (call: Call<Member>, _params: object, { url }: Edge) => {
    const wanted = url.searchParams.get("step");
    return {
      title: windowTitle(call.lang, (t) => t("company.title")),
      done: url.searchParams.get("done"),
      replaces: url.searchParams.get("replaces"),
      step: isProfileStep(wanted) ? wanted : otherwise,
      page: await companyPage(call),
    };
  };

/** The page itself, also behind the deeds whose forms stand on it. */
export const companyLoader = page("member", noParams, read(null));

/** The page behind deeds on papers: their step. */
export const papersLoader = page("member", noParams, read("papers"));

/** The page behind the submission: the last step, where what is missing is listed. */
export const checkLoader = page("member", noParams, read("check"));
