import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskHomePage } from "#app/queries/desk-home.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { DeskHome } from "#app/ui/desk/desk-home.tsx";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("desk", noParams, async (call) => ({
  title: windowTitle(call.lang, (t) => t("desk.homeTitle")),
  ...(await deskHomePage(call)),
}));

export default function Home() {
  return <DeskHome {...useLoaderData<typeof loader>()} />;
}
