import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { companyChangesPage } from "#app/queries/company-changes.server.ts";

/** What the active company has changed and what waits, also behind the deeds whose forms stand on that page. */
export const changesLoader = page("member", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("companyChange.title")),
  done: url.searchParams.get("done"),
  page: await companyChangesPage(call),
}));
