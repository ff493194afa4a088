import type { CatalogueFilter } from "#app/domain/catalogue/filter.ts";
import { catalogueSorts, filterQuery, LAST_PAGE, withFilter } from "#app/domain/catalogue/filter.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { CataloguePage } from "#app/queries/catalogue.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { Icon } from "#app/ui/kit/icon.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { ChoosableCards } from "../finding/choosable-cards.tsx";
import { SaveSearchForm } from "../finding/save-search-form.tsx";
import { ListingCards } from "../listings/listing-card.tsx";
import { catalogueTrail } from "../public/trails.ts";
import { ChosenFilters } from "./chosen-filters.tsx";
import { EmptyResults } from "./empty-results.tsx";
import { FILTER_FORM, FilterForm } from "./filter-form.tsx";
import { SearchLine } from "./search-line.tsx";

/** Pictures of the first row are loaded at once. */
const FIRST_ROW = 3;

/** The catalogue: search line, filters with counts, results. One form, whose state is the address. */
export function CatalogueView(
  page: CataloguePage & { readonly mayKeep: boolean; readonly chosenNone?: boolean },
) {
  const { lang, t } = useWords();
  const { filter, total, countedTo, subject } = page;
  const shown = Math.min(total, countedTo);
  return (
    <>
      {subject === null ? null : (
        <Breadcrumbs label={t("catalogue.breadcrumbs")} trail={catalogueTrail(t, pathsIn(lang), subject)} />
      )}
      <PageHeading title={t("catalogue.title")} />
      <SearchLine
        label={t("catalogue.searchLabel")}
        labelHidden
        placeholder={t("catalogue.searchPlaceholder")}
        button={t("catalogue.searchButton")}
        value={filter.q}
        form={FILTER_FORM}
      />
      <div className="catalogue">
        <input type="checkbox" id="filters-shown" className="filter-switch" />
        <label className="button filter-switch-label" htmlFor="filters-shown">
          <Icon name="filter" />
          {t("catalogue.filters")}
        </label>
        <section className="catalogue-filters" aria-label={t("catalogue.filters")}>
          <FilterForm filter={filter} facets={page.facets} countedTo={countedTo} />
        </section>
        <section className="catalogue-results" aria-labelledby="results">
          <ChosenFilters filter={filter} facets={page.facets} />
          {page.correctedTo === null ? null : (
            <Notice kind="info">
              <p>
                {t("search.corrected", { q: filter.q, word: page.correctedTo })}{" "}
                <a href={pathsIn(lang).catalogue(filterQuery(withFilter(filter, { exact: true })))}>
                  {t("search.exactly", { q: filter.q })}
                </a>
              </p>
            </Notice>
          )}
          {page.readAs === null ? null : (
            <Notice kind="info">
              <p>{t("search.readAs", { q: filter.q, word: page.readAs })}</p>
            </Notice>
          )}
          {page.mayKeep ? <SaveSearchForm {...page} /> : null}
          <div className="results-bar">
            <h2 id="results" className="results-count" data-count={shown}>
              {total > countedTo
                ? t("catalogue.resultsMore", { count: String(countedTo) })
                : t("catalogue.results", { count: total })}
            </h2>
            {page.cards.length > 1 ? <SortOrder filter={filter} /> : null}
          </div>
          {page.cards.length === 0 ? (
            <EmptyResults {...page} />
          ) : page.mayKeep ? (
            <ChoosableCards
              cards={page.cards}
              month={page.month}
              eager={FIRST_ROW}
              back={pathsIn(lang).catalogue(filterQuery(filter))}
              chosenNone={page.chosenNone === true}
            />
          ) : (
            <ListingCards cards={page.cards} month={page.month} eager={FIRST_ROW} />
          )}
          <Pages filter={filter} next={page.next} />
        </section>
      </div>
    </>
  );
}

function SortOrder({ filter }: { readonly filter: CatalogueFilter }) {
  const { t } = useWords();
  return (
    <div className="sort-order">
      <label htmlFor="sort">{t("catalogue.sortLabel")}</label>
      <div className="control-box">
        <select id="sort" name="sort" className="control" form={FILTER_FORM} defaultValue={filter.sort}>
          {catalogueSorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`catalogue.sort_${sort}`)}
            </option>
          ))}
        </select>
        <span className="control-arrow">
          <Icon name="chevron-down" size={18} />
        </span>
      </div>
      <Button form={FILTER_FORM}>{t("catalogue.sortButton")}</Button>
    </div>
  );
}

function Pages({ filter, next }: { readonly filter: CatalogueFilter; readonly next: string | null }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const to = (change: Partial<CatalogueFilter>): string =>
    paths.catalogue(filterQuery({ ...filter, after: null, ...change }));
  const first = filter.after === null && filter.page === 1;
  const byNumber = filter.after === null && filter.page < LAST_PAGE;
  return (
    <Pagination
      label={t("catalogue.pages")}
      summary={filter.after === null ? t("catalogue.page", { page: filter.page }) : undefined}
      previous={
        first
          ? undefined
          : filter.after === null
            ? { href: to({ page: filter.page - 1 }), label: t("common.previous") }
            : { href: to({ page: 1 }), label: t("catalogue.firstPage") }
      }
      next={
        next === null
          ? undefined
          : {
              href: to(byNumber ? { page: filter.page + 1 } : { page: 1, after: next }),
              label: t("common.next"),
            }
      }
    />
  );
}
