import { filterQuery, noFilter } from "#app/domain/catalogue/filter.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { CataloguePage } from "#app/queries/catalogue.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { GoodsSeason } from "../listings/goods-season.tsx";
import { monthsInWords } from "../listings/month-ranges.ts";

type EmptyResultsProps = Pick<CataloguePage, "filter" | "named" | "kinds" | "totalUnnarrowed" | "month">;

/** Nothing was found: why that may be, and where to go from here. */
export function EmptyResults({ filter, named, kinds, totalUnnarrowed, month }: EmptyResultsProps) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const wider = totalUnnarrowed !== null && totalUnnarrowed > 0;
  return (
    <EmptyState
      title={t("catalogue.emptyTitle")}
      icon="search"
      action={
        wider ? (
          <ButtonLink href={paths.catalogue(filterQuery({ ...noFilter, q: filter.q }))}>
            {t("catalogue.filtersClear")}
          </ButtonLink>
        ) : (
          <ButtonLink href={paths.seasons()} icon="calendar">
            {t("catalogue.seasonsTitle")}
          </ButtonLink>
        )
      }
    >
      {wider ? <p>{t("catalogue.emptyFiltered", { count: totalUnnarrowed })}</p> : null}
      {named.map((goods) => (
        <div key={goods.slug} className="empty-named">
          <p>
            {t("catalogue.emptyNamed", { name: goods.name })}{" "}
            {goods.harvestMonths.length === 0
              ? t("catalogue.emptyAllYear")
              : t("catalogue.emptySeason", {
                  months: monthsInWords(goods.harvestMonths, f, t("catalogue.allYear")),
                })}{" "}
            <a href={paths.catalogue({ category: goods.category })}>{t("catalogue.emptyInCategory")}</a>
          </p>
          <GoodsSeason harvestMonths={goods.harvestMonths} availableMonths={[]} now={month} />
        </div>
      ))}
      {wider || named.length > 0 ? null : <p>{t("catalogue.emptyHint")}</p>}
      {wider ? null : (
        <ul className="kind-links">
          {kinds.map(({ slug, name }) => (
            <li key={slug}>
              <a href={paths.catalogue({ category: slug })}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}
