import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { savedPage } from "#app/queries/saved.server.ts";

/** What a buyer has put by, also behind its deeds. */
export const savedLoader = page("buyer", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("finding.title")),
  saved: await savedPage(call),
  done: url.searchParams.get("done"),
  chosenNone: url.searchParams.get("compare") === "none",
}));
