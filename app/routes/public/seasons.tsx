import { useLoaderData } from "@remix-run/react";
import { readSeasonFilter, seasonQuery } from "#app/domain/season-filter.ts";
import type { Handle } from "#app/http/audience.ts";
import { publicHead } from "#app/http/public-head.server.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { seasonsPage } from "#app/queries/seasons.server.ts";
import { SeasonsView } from "#app/ui/public/seasons-view.tsx";
import { headFromData } from "./head.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = headFromData;

export const loader = page("public", noParams, async (call, _params, { house, url }) => {
  const found = await seasonsPage(call, readSeasonFilter(url.searchParams));
  const { region, month } = found.chosen;
  return {
    head: publicHead(call.lang, house, {
      title: (t) => t("catalogue.seasonsTitle"),
      description: (t) => t("catalogue.seasonsDescription"),
      path: (paths) => paths.seasons(seasonQuery({ region, month: null })),
      // A month is a cut of the calendar, not a page of its own.
      indexed: month === null,
    }),
    ...found,
  };
});

export default function Seasons() {
  return <SeasonsView {...useLoaderData<typeof loader>()} />;
}
