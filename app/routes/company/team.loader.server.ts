import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { teamPage } from "#app/queries/team.server.ts";

/** The people of the active company, also behind the deeds whose forms stand on that page. */
export const teamLoader = page("member", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("company.teamTitle")),
  done: url.searchParams.get("done"),
  page: await teamPage(call),
}));
