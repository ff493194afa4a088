import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { accountPage } from "#app/queries/account-entries.server.ts";
import { AccountView } from "#app/ui/books/account-view.tsx";
import { titleFromData } from "../title.ts";
import { accountFilter, accountParams, accountPlace } from "./account-filter.ts";

export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("finance", accountParams, async (call, params, { url }) => ({
  title: windowTitle(call.lang, (t) => t(`bank.account_${params.account}`)),
  ...(await accountPage(
    call,
    accountFilter(params, url, call.now),
    accountPlace.parse(url.searchParams.get("after")),
  )),
}));

export default function Account() {
  return <AccountView {...useLoaderData<typeof loader>()} />;
}
