import { randomUUID } from "node:crypto";
import { data } from "@remix-run/node";
import { showSecretOnce } from "#app/http/once-shown.server.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { companyApiPage } from "#app/queries/company-api.server.ts";

/** The programs of the active company, also behind the deeds whose forms stand on that page. */
export const companyApiLoader = page("member", noParams, async (call, _params, { house, request, url }) => {
  const once = request.method === "GET" ? await showSecretOnce(house, call.actor.userId, request) : null;
  const read = {
    title: windowTitle(call.lang, (t) => t("programs.title")),
    done: url.searchParams.get("done"),
    shown: once?.shown ?? null,
    formToken: randomUUID(),
    page: await companyApiPage(call),
  };
  return data(read, once === null ? {} : { headers: { "Set-Cookie": once.cookie } });
});
