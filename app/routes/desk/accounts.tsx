import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { accountsPage, trialBalance } from "#app/queries/accounts.server.ts";
import { TrialBalance } from "#app/ui/books/trial-balance.tsx";
import { DeskAccounts } from "#app/ui/payments/desk-accounts.tsx";
import { dayOf, periodOf } from "../money-period.ts";
import { titleFromData } from "../title.ts";

export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;

/** The accounts over a period; with `at`, the trial balance at the end of that day. */
export const loader = page("finance", noParams, async (call, _params, { url }) => {
  const at = dayOf(url, "at");
  const title = windowTitle(call.lang, (t) => t(at === null ? "bank.accountsTitle" : "books.trialTitle"));
  return at === null
    ? { title, accounts: await accountsPage(call, periodOf(url, call.now)), trial: null }
    : { title, accounts: null, trial: await trialBalance(call, at) };
});

export default function Accounts() {
  const { accounts, trial } = useLoaderData<typeof loader>();
  return accounts === null ? <TrialBalance {...trial} /> : <DeskAccounts {...accounts} />;
}
