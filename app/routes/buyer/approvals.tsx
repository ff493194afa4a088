import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { ApprovalsPage } from "#app/ui/orders/approvals-page.tsx";
import { titleFromData } from "../title.ts";
import { approvalsLoader } from "./approvals.loader.server.ts";

export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = approvalsLoader;

export default function Approvals() {
  return <ApprovalsPage {...useLoaderData<typeof loader>()} />;
}
