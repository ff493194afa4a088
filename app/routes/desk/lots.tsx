import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskLotsPage } from "#app/queries/desk-lots.server.ts";
import { DeskLots } from "#app/ui/lots/desk-lots.tsx";
import { titleFromData } from "../title.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("desk", noParams, async (call) => ({
  title: windowTitle(call.lang, (t) => t("lots.deskTitle")),
  view: await deskLotsPage(call),
}));

export default function Lots() {
  return <DeskLots {...useLoaderData<typeof loader>().view} />;
}
