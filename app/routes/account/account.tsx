import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { AccountView } from "#app/ui/account/account-view.tsx";
import { titleFromData } from "../title.ts";
import { accountLoader } from "./account.loader.server.ts";

export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = accountLoader;

export default function Account() {
  return <AccountView {...useLoaderData<typeof loader>()} />;
}
