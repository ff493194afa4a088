import type { CatalogueFilter } from "#app/domain/catalogue/filter.ts";
import { filterQuery, noFilter, withFilter } from "#app/domain/catalogue/filter.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { CataloguePage } from "#app/queries/catalogue.server.ts";
import { Icon } from "#app/ui/kit/icon.tsx";
import { useFacetLabel } from "./facet-words.ts";

const lists = ["category", "commodity", "region", "month", "certificate", "incoterm"] as const;

/** The filter without one value of a list. */
function without(filter: CatalogueFilter, facet: (typeof lists)[number], value: string): CatalogueFilter {
  return withFilter(filter, { [facet]: filter[facet].filter((one) => String(one) !== value) });
}

/** What narrows the results, each a link to the results without it. */
export function ChosenFilters({ filter, facets }: Pick<CataloguePage, "filter" | "facets">) {
  const { lang, t, f } = useWords();
  const label = useFacetLabel();
  const chips: { readonly name: string; readonly left: CatalogueFilter }[] = lists.flatMap((facet) =>
    facets[facet]
      .filter(({ chosen }) => chosen)
      .map((choice) => ({ name: label(facet, choice), left: without(filter, facet, choice.value) })),
  );
  const plain = (price: bigint): string => f.price(price, "").trim();
  if (filter.minPrice !== null) {
    const name = t("catalogue.priceFrom", { price: plain(filter.minPrice) });
    chips.push({ name, left: withFilter(filter, { minPrice: null }) });
  }
  if (filter.maxPrice !== null) {
    const name = t("catalogue.priceTo", { price: plain(filter.maxPrice) });
    chips.push({ name, left: withFilter(filter, { maxPrice: null }) });
  }
  if (filter.maxMoq !== null) {
    const name = t("catalogue.moqTo", { quantity: f.tonnes(filter.maxMoq) });
    chips.push({ name, left: withFilter(filter, { maxMoq: null }) });
  }
  if (filter.inStock) {
    chips.push({ name: t("catalogue.facet_inStock"), left: withFilter(filter, { inStock: false }) });
  }
  if (chips.length === 0) return null;
  const paths = pathsIn(lang);
  return (
    <nav className="chips" aria-label={t("catalogue.active")}>
      {chips.map(({ name, left }) => (
        <a
          key={name}
          className="chip"
          href={paths.catalogue(filterQuery(left))}
          aria-label={t("catalogue.remove", { name })}
        >
          {name}
          <Icon name="circle-x" size={16} />
        </a>
      ))}
      <a
        className="chip-clear"
        href={paths.catalogue(filterQuery({ ...noFilter, q: filter.q, sort: filter.sort }))}
      >
        {t("catalogue.filtersClear")}
      </a>
    </nav>
  );
}
