import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { titleFromData } from "#app/routes/title.ts";
import { DeskPayments } from "#app/ui/payments/desk-payments.tsx";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export default function Payments() {
  return <DeskPayments {...useLoaderData<typeof loader>()} />;
}
