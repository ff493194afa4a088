import { useLoaderData } from "@remix-run/react";
import type { CatalogueFilter } from "#app/domain/catalogue/filter.ts";
import { filterQuery, noFilter, readFilter } from "#app/domain/catalogue/filter.ts";
import type { Handle } from "#app/http/audience.ts";
import { publicHead } from "#app/http/public-head.server.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { cataloguePage } from "#app/queries/catalogue.server.ts";
import { CatalogueView } from "#app/ui/catalogue/catalogue-view.tsx";
import { catalogueTrail } from "#app/ui/public/trails.ts";
import { headFromData } from "./head.ts";
import { breadcrumbList } from "./structured-data.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = headFromData;

/** Pages of their own: everything, one kind, one commodity, and their further pages; other states lead back to these. */
function ownPage(filter: CatalogueFilter): CatalogueFilter {
  const { category, commodity, page: number, after } = filter;
  if (commodity.length === 1) return { ...noFilter, commodity, page: number, after };
  if (category.length === 1) return { ...noFilter, category, page: number, after };
  return { ...noFilter, page: number, after };
}

export const loader = page("public", noParams, async (call, _params, { house, url }) => {
  const found = await cataloguePage(call, readFilter(url.searchParams));
  const own = ownPage(found.filter);
  const { subject } = found;
  const name = subject === null ? null : (subject.commodity ?? subject.category).name;
  return {
    head: publicHead(call.lang, house, {
      title: (t) => (name === null ? t("catalogue.title") : t("catalogue.titleOf", { name })),
      description: (t) => t("catalogue.description"),
      path: (paths) => paths.catalogue(filterQuery(own)),
      indexed: JSON.stringify(filterQuery(own)) === JSON.stringify(filterQuery(found.filter)),
      data: (absolute, t, paths) =>
        subject === null ? [] : [breadcrumbList(catalogueTrail(t, paths, subject), absolute)],
    }),
    ...found,
  };
});

export default function Catalogue() {
  return <CatalogueView {...useLoaderData<typeof loader>()} />;
}
