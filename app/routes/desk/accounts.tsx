import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { accountsPage } from "#app/queries/accounts.server.ts";
import { DeskAccounts } from "#app/ui/payments/desk-accounts.tsx";
import { periodOf } from "../money-period.ts";
import { titleFromData } from "../title.ts";

export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("finance", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("bank.accountsTitle")),
  ...(await accountsPage(call, periodOf(url, call.now))),
}));

export default function Accounts() {
  return <DeskAccounts {...useLoaderData<typeof loader>()} />;
}
