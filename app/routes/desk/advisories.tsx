import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { advisoryGroups, deskAdvisoriesPage } from "#app/queries/desk-advisories.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { AdvisoriesView } from "#app/ui/advisories/advisories-view.tsx";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;

const filter = z.object({
  group: z.enum(advisoryGroups).catch("standing"),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});

export const loader = page("desk", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("advisories.title")),
  view: await deskAdvisoriesPage(call, filter.parse(Object.fromEntries(url.searchParams))),
}));

export default function Advisories() {
  return <AdvisoriesView view={useLoaderData<typeof loader>().view} />;
}
