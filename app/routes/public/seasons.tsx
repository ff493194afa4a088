import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { publicHead } from "#app/http/public-head.server.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { seasonsPage } from "#app/queries/seasons.server.ts";
import { SeasonsView } from "#app/ui/public/seasons-view.tsx";
import { headFromData } from "./head.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = headFromData;

export const loader = page("public", noParams, async (call, _params, { house }) => ({
  head: publicHead(call.lang, house, {
    title: (t) => t("catalogue.seasonsTitle"),
    description: (t) => t("catalogue.seasonsDescription"),
    path: (paths) => paths.seasons(),
  }),
  ...(await seasonsPage(call)),
}));

export default function Seasons() {
  return <SeasonsView {...useLoaderData<typeof loader>()} />;
}
