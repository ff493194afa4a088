import { filterQuery, noFilter, withoutEach } from "#app/domain/catalogue/filter.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { CataloguePage } from "#app/queries/catalogue.server.ts";
import { Icon } from "#app/ui/kit/icon.tsx";
import { useChoiceName } from "./choice-words.ts";

/** What narrows the results, each a link to the results without it. */
export function ChosenFilters({ filter, facets }: Pick<CataloguePage, "filter" | "facets">) {
  const { lang, t } = useWords();
  const nameOf = useChoiceName(facets);
  const chips = withoutEach(filter);
  if (chips.length === 0) return null;
  const paths = pathsIn(lang);
  return (
    <nav className="chips" aria-label={t("catalogue.active")}>
      {chips.map((left) => {
        const name = nameOf(left, filter);
        return (
          <a
            key={`${left.facet} ${left.value}`}
            className="chip"
            href={paths.catalogue(filterQuery(left.filter))}
            aria-label={t("catalogue.remove", { name })}
          >
            {name}
            <Icon name="circle-x" size={16} />
          </a>
        );
      })}
      <a
        className="chip-clear"
        href={paths.catalogue(filterQuery({ ...noFilter, q: filter.q, sort: filter.sort }))}
      >
        {t("catalogue.filtersClear")}
      </a>
    </nav>
  );
}
