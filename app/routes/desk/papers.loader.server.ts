import type { Call } from "#app/db/call.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import type { Edge } from "#app/http/route.server.ts";
import { idParams, noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskPapersPage } from "#app/queries/desk-papers.server.ts";

async function read(call: Call<Moderator | Director>, tried: string | null, { url }: Edge) {
  return {
    title: windowTitle(call.lang, (t) => t("papers.deskTitle")),
    done: url.searchParams.get("done") === "decided",
    tried,
    view: await deskPapersPage(call),
  };
}

/** The queue of papers. */
export const papersLoader = page("moderation", noParams, (call, _params, edge) => read(call, null, edge));

/** The same behind the decision on one of them. */
export const paperDecisionLoader = page("moderation", idParams, (call, { id }, edge) => read(call, id, edge));
