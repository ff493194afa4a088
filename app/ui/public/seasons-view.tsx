import { useWords } from "#app/i18n/context.tsx";
import { sourceText } from "#app/i18n/source-text.ts";
import { pathsIn } from "#app/paths.ts";
import type { SeasonRow, SeasonsPage } from "#app/queries/seasons.server.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { GoodsSeason } from "../listings/goods-season.tsx";
import { monthsInWords } from "../listings/month-ranges.ts";

/** The harvest calendar, of the country or of a region: what is harvested now, then each kind with its twelve months. */
export function SeasonsView(page: SeasonsPage) {
  const { t, f } = useWords();
  const { chosen, categories, month, today, ownFrom } = page;
  return (
    <>
      <PageHeading title={t("catalogue.seasonsTitle")} lead={t("catalogue.seasonsLead")} />
      <SeasonChoice {...page} />
      {chosen.region === null ? null : <p className="season-note">{t("search.onlyOffered")}</p>}
      <HarvestedThen {...page} />
      {categories.length === 0 ? null : (
        <>
          <p className="season-note">
            {t("search.today", { date: f.date(today) })}
            {ownFrom === null
              ? null
              : ` ${t("search.ownSeasonNote", { source: sourceText(ownFrom.source, t), date: f.date(ownFrom.asOf) })}`}
          </p>
          <nav className="link-row season-jump" aria-label={t("catalogue.seasonsJump")}>
            {categories.map(({ slug, name }) => (
              <a key={slug} className="nav-link" href={`#${slug}`}>
                {name}
              </a>
            ))}
          </nav>
        </>
      )}
      {categories.map(({ slug, name, rows }, index) => (
        <Section key={slug} id={slug} title={name}>
          <Calendar name={name} rows={rows} month={month} legend={index === 0} region={chosen.region} />
          <Disclosure summary={t("search.inTable")}>
            <MonthTable name={name} rows={rows} month={month} />
          </Disclosure>
        </Section>
      ))}
    </>
  );
}

/** Region and month: a plain form that answers with an address. */
function SeasonChoice({ chosen, regions }: SeasonsPage) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  return (
    <search>
      <form method="get" action={paths.seasons()} className="season-choice">
        <SelectField
          name="region"
          label={t("search.region")}
          placeholder={t("search.anyRegion")}
          options={regions.map(({ slug, name }) => ({ value: slug, label: name }))}
          defaultValue={chosen.region ?? ""}
        />
        <SelectField
          name="month"
          label={t("search.month")}
          placeholder={t("search.anyMonth")}
          options={months.map((month) => ({ value: String(month), label: f.month(month) }))}
          defaultValue={chosen.month === null ? "" : String(chosen.month)}
        />
        <Button>{t("search.show")}</Button>
        {chosen.region === null && chosen.month === null ? null : (
          <a href={paths.seasons()}>{t("search.clear")}</a>
        )}
      </form>
    </search>
  );
}

/** What is harvested in the chosen month, or now: first what is on sale. */
function HarvestedThen({ chosen, categories, month, regions }: SeasonsPage) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const then = chosen.month ?? month;
  const region = regions.find(({ slug }) => slug === chosen.region)?.name;
  const rows = categories
    .flatMap((category) => category.rows)
    .filter(({ harvestMonths }) => harvestMonths.includes(then))
    .sort((a, b) => Number(b.listings > 0) - Number(a.listings > 0));
  const title =
    chosen.month === null
      ? t("catalogue.seasonsNow", { month: f.month(then) })
      : region === undefined
        ? t("search.inMonth", { month: f.month(then) })
        : t("search.inMonthOf", { month: f.month(then), region });
  return (
    <Section id="now" title={title}>
      {rows.length > 0 ? (
        <ul className="season-now-list">
          {rows.map((row) => (
            <li key={row.slug} data-commodity={row.slug}>
              <a href={paths.catalogue(goodsQuery(row.slug, chosen.region))}>{row.name}</a>
              {row.listings === 0 ? null : (
                <span className="nav-count" data-count={row.listings}>
                  {row.listings}
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {categories.length === 0 && chosen.month === null
            ? t("search.noneInRegion")
            : t("search.noneInMonth")}
        </p>
      )}
    </Section>
  );
}

/** The goods in the catalogue, of the region that was chosen. */
function goodsQuery(commodity: string, region: string | null) {
  return { commodity, region: region ?? undefined };
}

type CalendarProps = {
  readonly name: string;
  readonly rows: readonly SeasonRow[];
  readonly month: number;
  readonly legend: boolean;
  readonly region: string | null;
};

function Calendar({ name, rows, month, legend, region }: CalendarProps) {
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
              <a href={paths.catalogue(goodsQuery(row.slug, region))}>{row.name}</a>
              <span className="calendar-words">
                {row.harvestMonths.length === 0
                  ? t("catalogue.seasonsAllYear")
                  : monthsInWords(row.harvestMonths, f, t("catalogue.allYear"))}
                {row.own ? ` · ${t("search.ownSeason")}` : null}
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

/** The same in words, month by month: for those who would rather read, and for printing. */
function MonthTable({ name, rows, month }: Pick<CalendarProps, "name" | "rows" | "month">) {
  const { t, f } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard
    <section className="month-table" tabIndex={0} aria-label={`${name}: ${t("search.inTable")}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("catalogue.seasonsGoods")}</th>
            {months.map((one) => (
              <th key={one} scope="col" aria-current={one === month ? "date" : undefined}>
                <abbr title={f.month(one)}>{f.shortMonth(one)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ slug, name: goods, harvestMonths }) => (
            <tr key={slug}>
              <th scope="row">{goods}</th>
              {months.map((one) => (
                <td key={one}>
                  {harvestMonths.length === 0 || harvestMonths.includes(one)
                    ? t("search.yes")
                    : t("search.no")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
