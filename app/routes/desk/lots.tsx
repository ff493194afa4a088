import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskLotsPage } from "#app/queries/desk-lots.server.ts";
import { DeskLots } from "#app/ui/lots/desk-lots.tsx";
import { titleFromData } from "../title.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;

const asked = z.string().trim().max(100).catch("");

export const loader = page("desk", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("lots.deskTitle")),
  view: await deskLotsPage(call, asked.parse(url.searchParams.get("q") ?? "")),
}));

export default function Lots() {
  return <DeskLots {...useLoaderData<typeof loader>().view} />;
}
