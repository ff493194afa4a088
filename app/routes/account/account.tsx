import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { titleFromData } from "#app/routes/title.ts";
import { AccountView } from "#app/ui/account/account-view.tsx";
import { accountLoader } from "./account.loader.server.ts";

export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = accountLoader;

export default function Account() {
  return <AccountView {...useLoaderData<typeof loader>()} />;
}
