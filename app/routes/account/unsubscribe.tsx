import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { command, noFields, page } from "#app/http/route.server.ts";
import { readUnsubscribeToken } from "#app/http/unsubscribe-token.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { UnsubscribeView } from "#app/ui/finding/unsubscribe-view.tsx";
import { stopSearchMails } from "#app/usecases/finding/stop-search-mails.ts";
import { tokenParams } from "./account.form.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = titleFromData;

/** Opening the link changes nothing: link checkers open it too. The button does. */
export const loader = page("public", tokenParams, async (call, { token }, { house, url }) => ({
  title: windowTitle(call.lang, (t) => t("finding.stopTitle")),
  token: readUnsubscribeToken(house.settings.sessionSecrets, token) === null ? null : token,
  stopped: url.searchParams.get("done") === "stopped",
}));

export const action = command("public", {
  form: "unsubscribe",
  params: tokenParams,
  fields: noFields,
  run: (call, { token }, _input, { house }) =>
    stopSearchMails(call, readUnsubscribeToken(house.settings.sessionSecrets, token)),
  done: (paths, _value, { token }) => paths.unsubscribe(token, "stopped"),
});

export default function Unsubscribe() {
  return <UnsubscribeView {...useLoaderData<typeof loader>()} />;
}
