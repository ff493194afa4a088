import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { companyPage } from "#app/queries/company.server.ts";

/** The active company's page, also behind the deeds whose forms stand on it. */
export const companyLoader = page("member", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("company.title")),
  done: url.searchParams.get("done"),
  page: await companyPage(call),
}));
