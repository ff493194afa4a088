import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { publicHead } from "#app/http/public-head.server.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { homePage } from "#app/queries/home.server.ts";
import { HomeView } from "#app/ui/public/home-view.tsx";
import { headFromData } from "./head.ts";
import { tradeHouse } from "./structured-data.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = headFromData;

export const loader = page("public", noParams, async (call, _params, { house }) => ({
  head: publicHead(call.lang, house, {
    title: (t) => t("home.pageTitle"),
    description: (t) => t("home.pageDescription"),
    path: (paths) => paths.home(),
    data: (absolute, t, paths) =>
      tradeHouse(
        {
          name: t("common.siteName"),
          shortName: t("common.shortName"),
          description: t("home.pageDescription"),
        },
        paths.home(),
        absolute,
      ),
  }),
  ...(await homePage(call)),
}));

export default function Home() {
  return <HomeView {...useLoaderData<typeof loader>()} />;
}
