import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { SeasonRow, SeasonsPage } from "#app/queries/seasons.server.ts";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { GoodsSeason } from "../listings/goods-season.tsx";
import { monthsInWords } from "../listings/month-ranges.ts";

/** The harvest calendar: what is in season now, then every commodity by kind with its twelve months. */
export function SeasonsView({ month, categories }: SeasonsPage) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const now = categories
    .flatMap(({ rows }) => rows)
    .filter(({ harvestMonths }) => harvestMonths.includes(month))
    .sort((a, b) => Number(b.listings > 0) - Number(a.listings > 0));
  return (
    <>
      <PageHeading title={t("catalogue.seasonsTitle")} lead={t("catalogue.seasonsLead")} />
      <Section id="now" title={t("catalogue.seasonsNow", { month: f.month(month) })}>
        <ul className="season-now-list">
          {now.map((row) => (
            <li key={row.slug} data-commodity={row.slug}>
              <a href={paths.catalogue({ commodity: row.slug })}>{row.name}</a>
              {row.listings === 0 ? null : (
                <span className="nav-count" data-count={row.listings}>
                  {row.listings}
                </span>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <nav className="link-row season-jump" aria-label={t("catalogue.seasonsJump")}>
        {categories.map(({ slug, name }) => (
          <a key={slug} className="nav-link" href={`#${slug}`}>
            {name}
          </a>
        ))}
      </nav>
      {categories.map(({ slug, name, rows }, index) => (
        <Section key={slug} id={slug} title={name}>
          <Calendar name={name} rows={rows} month={month} legend={index === 0} />
        </Section>
      ))}
    </>
  );
}

type CalendarProps = {
  readonly name: string;
  readonly rows: readonly SeasonRow[];
  readonly month: number;
  readonly legend: boolean;
};

function Calendar({ name, rows, month, legend }: CalendarProps) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  return (
    <table className="calendar">
      <caption className="sr-only">
        {name}: {t("catalogue.seasonsCaption")}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("catalogue.seasonsGoods")}</th>
          <th scope="col">
            <span className="sr-only">{t("catalogue.seasonsYear")}</span>
            <MonthLetters month={month} />
          </th>
          <th scope="col" className="cell-end">
            {t("catalogue.seasonsOffers")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slug} data-commodity={row.slug}>
            <th scope="row">
              <a href={paths.catalogue({ commodity: row.slug })}>{row.name}</a>
              <span className="calendar-words">
                {row.harvestMonths.length === 0
                  ? t("catalogue.seasonsAllYear")
                  : monthsInWords(row.harvestMonths, f, t("catalogue.allYear"))}
              </span>
            </th>
            <td>
              <GoodsSeason
                harvestMonths={row.harvestMonths}
                availableMonths={row.availableMonths}
                now={month}
              />
            </td>
            <td className="cell-end" data-count={row.listings}>
              {row.listings === 0 ? "–" : row.listings}
            </td>
          </tr>
        ))}
      </tbody>
      {legend ? (
        <tfoot>
          <tr>
            <td />
            <td colSpan={2}>
              <p className="season-legend">
                <span>
                  <i className="season-key season-key-available" />
                  {t("catalogue.onSale")}
                </span>
                <span>
                  <i className="season-key" />
                  {t("catalogue.harvest")}
                </span>
              </p>
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function MonthLetters({ month }: { readonly month: number }) {
  const { f } = useWords();
  return (
    <span className="month-letters" aria-hidden="true">
      {months.map((one) => (
        <span key={one} className={one === month ? "month-letter-now" : undefined}>
          {f.month(one).slice(0, 1).toUpperCase()}
        </span>
      ))}
    </span>
  );
}
