import { redirect } from "@remix-run/node";
import { noParams, page } from "#app/http/route.server.ts";
import { findSession } from "#app/http/session.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { accountPage } from "#app/queries/account.server.ts";

/** The account page's data, also behind the deeds whose forms stand on it. */
export const accountLoader = page(
  "member",
  noParams,
  async (call, _params, { request, house, url, paths }) => {
    const session = await findSession(request, house);
    // It ended between two looks.
    if (session === null) throw redirect(paths.signIn(paths.account()), 303);
    return {
      title: windowTitle(call.lang, (t) => t("account.accountTitle")),
      done: url.searchParams.get("done"),
      ...(await accountPage(call, session.id)),
    };
  },
);
