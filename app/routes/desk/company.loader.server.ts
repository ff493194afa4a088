import type { Call } from "#app/db/call.ts";
import type { Staff } from "#app/domain/actor.ts";
import type { Edge } from "#app/http/route.server.ts";
import { idParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskCompanyPage } from "#app/queries/desk-companies.server.ts";

async function read(call: Call<Staff>, { id }: { id: string }, { url }: Edge) {
  const found = await deskCompanyPage(call, id);
  return (
    found && {
      title: windowTitle(call.lang, () => found.company.legalName),
      done: url.searchParams.get("done") === "decided",
      finance: call.actor.kind === "finance",
      ...found,
    }
  );
}

/** One company as staff see it. */
export const deskCompanyLoader = page("desk", idParams, read);

/** The same behind the decisions, for those who may make them. */
export const companyDecisionLoader = page("moderation", idParams, read);
