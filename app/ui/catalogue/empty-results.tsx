import { filterQuery, noFilter, withFilter } from "#app/domain/catalogue/filter.ts";
import { monthsUntilHarvest } from "#app/domain/harvest-season.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { CataloguePage, NamedCommodity } from "#app/queries/catalogue.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { GoodsSeason } from "../listings/goods-season.tsx";
import { monthsInWords } from "../listings/month-ranges.ts";
import { useChoiceName } from "./choice-words.ts";

/** Nothing was found: what was looked for, why that may be, and where to go from here. */
export function EmptyResults(page: CataloguePage) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const { filter, named, kinds, totalUnnarrowed, month } = page;
  const wider = totalUnnarrowed !== null && totalUnnarrowed > 0;
  return (
    <EmptyState
      title={t("catalogue.emptyTitle")}
      icon="search"
      action={
        wider ? (
          <ButtonLink href={paths.catalogue(filterQuery({ ...noFilter, q: filter.q, exact: filter.exact }))}>
            {t("catalogue.filtersClear")}
          </ButtonLink>
        ) : (
          <ButtonLink href={paths.seasons()} icon="calendar">
            {t("catalogue.seasonsTitle")}
          </ButtonLink>
        )
      }
    >
      <LookedFor {...page} />
      {wider ? <p>{t("catalogue.emptyFiltered", { count: totalUnnarrowed })}</p> : null}
      <Easings {...page} />
      {named.map((goods) => (
        <Named key={goods.slug} goods={goods} month={month} />
      ))}
      {wider || named.length > 0 ? null : <p>{t("catalogue.emptyHint")}</p>}
      {wider ? null : (
        <nav aria-label={t("search.kinds")}>
          <ul className="kind-links">
            {kinds.map(({ slug, name }) => (
              <li key={slug}>
                <a href={paths.catalogue({ category: slug })}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </EmptyState>
  );
}

function LookedFor({ filter, correctedTo, meant }: CataloguePage) {
  const { lang, t } = useWords();
  if (filter.q === "") return null;
  return (
    <p>
      {t("search.emptyFor", { q: filter.q })}
      {correctedTo === null ? null : ` ${t("search.emptyCorrected", { word: correctedTo })}`}
      {meant === null ? null : (
        <>
          {" "}
          <a href={pathsIn(lang).catalogue(filterQuery(withFilter(filter, { exact: false })))}>
            {t("search.meant", { word: meant })}
          </a>
        </>
      )}
    </p>
  );
}

/** What would be found without one of the choices. */
function Easings({ filter, facets, easings, countedTo }: CataloguePage) {
  const { lang, t } = useWords();
  const nameOf = useChoiceName(facets);
  if (easings.length === 0) return null;
  return (
    <div>
      <p>{t("search.without")}</p>
      <ul className="kind-links">
        {easings.map((left) => {
          const count =
            left.count > countedTo ? t("catalogue.more", { count: String(countedTo) }) : left.count;
          return (
            <li key={`${left.facet} ${left.value}`} data-count={Math.min(left.count, countedTo)}>
              <a href={pathsIn(lang).catalogue(filterQuery(left.filter))}>
                {t("search.withoutOne", { name: nameOf(left, filter), count })}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Goods that the words name and nobody offers: when they are harvested, and when that is next. */
function Named({ goods, month }: { readonly goods: NamedCommodity; readonly month: number }) {
  const { lang, t, f } = useWords();
  const { harvestMonths } = goods;
  const until = monthsUntilHarvest(harvestMonths, month);
  return (
    <div className="empty-named">
      <p>
        {t("catalogue.emptyNamed", { name: goods.name })}{" "}
        {harvestMonths.length === 0
          ? t("catalogue.emptyAllYear")
          : `${t("catalogue.emptySeason", {
              months: monthsInWords(harvestMonths, f, t("catalogue.allYear")),
            })} ${
              until === 0
                ? t("search.seasonNow")
                : t("search.seasonNext", { month: f.month(((month - 1 + until) % 12) + 1) })
            }`}{" "}
        <a href={pathsIn(lang).catalogue({ category: goods.category })}>{t("catalogue.emptyInCategory")}</a>
      </p>
      <GoodsSeason harvestMonths={harvestMonths} availableMonths={[]} now={month} />
    </div>
  );
}
