import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Handle } from "#app/http/audience.ts";
import type { LoadContext } from "#app/http/house.ts";
import { sitemapPath } from "#app/paths.ts";
import { sitemapCounts, sitemapKinds } from "#app/queries/sitemap.server.ts";
import { sitemapHeaders, sitemapIndex } from "./sitemap-text.ts";

export const handle = { audience: "machine" } satisfies Handle;

/** The list of sitemaps: the goods, and as many of listings and producers as they fill. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { house } = context as LoadContext;
  const counts = await sitemapCounts(house.db);
  const parts = sitemapKinds.flatMap((kind) =>
    Array.from({ length: counts[kind] }, (_, number) => sitemapPath(`${kind}-${number}`)),
  );
  const text = sitemapIndex([sitemapPath("goods"), ...parts], house.settings.publicUrl);
  return new Response(text, { headers: sitemapHeaders });
}
