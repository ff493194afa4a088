import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { buyerHomePage } from "#app/queries/buyer-home.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { BuyerHome } from "#app/ui/home/buyer-home.tsx";

export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("buyer", noParams, async (call) => ({
  title: windowTitle(call.lang, (t) => t("company.homeBuyerTitle")),
  ...(await buyerHomePage(call)),
}));

export default function Home() {
  return <BuyerHome {...useLoaderData<typeof loader>()} />;
}
