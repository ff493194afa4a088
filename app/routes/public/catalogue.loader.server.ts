import type { Call } from "#app/db/call.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import type { CatalogueFilter } from "#app/domain/catalogue/filter.ts";
import { filterQuery, noFilter, readFilter } from "#app/domain/catalogue/filter.ts";
import { publicHead } from "#app/http/public-head.server.ts";
import type { Edge } from "#app/http/route.server.ts";
import { cataloguePage } from "#app/queries/catalogue.server.ts";
import { catalogueTrail } from "#app/ui/public/trails.ts";
import { breadcrumbList } from "./structured-data.ts";

/** Pages of their own: everything, one kind, one commodity, and their further pages; other states lead back to these. */
function ownPage(filter: CatalogueFilter): CatalogueFilter {
  const { category, commodity, page: number, after } = filter;
  if (commodity.length === 1) return { ...noFilter, commodity, page: number, after };
  if (category.length === 1) return { ...noFilter, category, page: number, after };
  return { ...noFilter, page: number, after };
}

/** The catalogue in the state of an address; buyers who are signed in may also keep it and compare. */
export async function readCatalogue(call: Call<Guest | Member>, _params: unknown, { house, url }: Edge) {
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
    mayKeep: call.actor.kind !== "guest" && companiesWhere(call.actor, "buyer", "viewer").length > 0,
    /** The comparison was asked for with nothing ticked. */
    chosenNone: url.searchParams.get("compare") === "none",
    ...found,
  };
}
