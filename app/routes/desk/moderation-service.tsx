import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { moderationServicePage } from "#app/queries/moderation-service.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { ServiceView } from "#app/ui/moderation/service-view.tsx";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = page("desk", noParams, async (call) => ({
  title: windowTitle(call.lang, (t) => t("review.serviceTitle")),
  service: await moderationServicePage(call),
}));

export default function ModerationServicePage() {
  return <ServiceView service={useLoaderData<typeof loader>().service} />;
}
