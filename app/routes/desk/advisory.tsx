import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { titleFromData } from "#app/routes/title.ts";
import { AdvisoryView } from "#app/ui/advisories/advisory-view.tsx";
import { deskAdvisoryLoader } from "./advisory.loader.server.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskAdvisoryLoader;

export default function Advisory() {
  const { advisory, formToken } = useLoaderData<typeof loader>();
  return <AdvisoryView advisory={advisory} formToken={formToken} />;
}
