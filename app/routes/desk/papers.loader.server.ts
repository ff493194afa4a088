import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskPapersPage } from "#app/queries/desk-papers.server.ts";

/** The queue of papers. */
export const papersLoader = page("moderation", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("papers.deskTitle")),
  done: url.searchParams.get("done") === "decided",
  view: await deskPapersPage(call),
}));
