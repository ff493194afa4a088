import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { titleFromData } from "#app/routes/title.ts";
import { DeskPayouts } from "#app/ui/payments/desk-payouts.tsx";
import { deskPayoutsLoader } from "./payments.loader.server.ts";

export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPayoutsLoader;

export default function Payouts() {
  return <DeskPayouts {...useLoaderData<typeof loader>()} />;
}
