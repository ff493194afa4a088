import { priceToDecimal } from "#app/domain/money.ts";
import { grams, tonnes, toTonneDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import { pathsIn } from "#app/paths.ts";
import type { HomePage } from "#app/queries/home.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { Icon } from "#app/ui/kit/icon.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { SearchLine } from "../catalogue/search-line.tsx";
import { approxByn } from "../listings/amounts.tsx";
import { GoodsSeason } from "../listings/goods-season.tsx";
import { ListingCards } from "../listings/listing-card.tsx";
import { ListingPicture } from "../listings/listing-picture.tsx";

/** What this place is, what it has today, and how it works. */
export function HomeView(home: HomePage) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <>
      <Hero {...home} />
      <InSeasonNow {...home} />
      <Section
        id="newest"
        title={t("home.newestTitle")}
        action={<a href={paths.catalogue({ sort: "newest" })}>{t("home.newestAll")}</a>}
      >
        {home.newest.length === 0 ? (
          <EmptyState
            title={t("home.newestNone")}
            icon="sprout"
            action={<ButtonLink href={paths.signUp()}>{t("common.signUp")}</ButtonLink>}
          >
            <p>{t("home.newestNoneText")}</p>
          </EmptyState>
        ) : (
          <ListingCards cards={home.newest} month={home.month} />
        )}
      </Section>
      <Categories categories={home.categories} />
      <Behind />
      <HowItWorks />
    </>
  );
}

function Hero({ newest, listings, producers, available }: HomePage) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const shown = newest.find(({ picture }) => picture !== null);
  return (
    <div className="hero">
      <div className="hero-text">
        <h1>{t("home.title")}</h1>
        <p className="hero-lead">{t("home.lead")}</p>
        <search>
          <form method="get" action={paths.catalogue()}>
            <SearchLine
              label={t("home.searchLabel")}
              placeholder={t("home.searchPlaceholder")}
              button={t("home.searchButton")}
            />
          </form>
        </search>
        <ul className="hero-facts">
          <li>
            <strong data-count={listings}>{f.number(listings)}</strong>{" "}
            {t("home.factListings", { count: listings })}
          </li>
          <li>
            <strong data-count={producers}>{f.number(producers)}</strong>{" "}
            {t("home.factProducers", { count: producers })}
          </li>
          <li>
            <data value={toTonneDecimal(available)} data-unit="t">
              <strong>{f.tonnes(grams(available - (available % tonnes(1))))}</strong>{" "}
              {t("home.factTonnes", { count: Number(available / tonnes(1)) })}
            </data>
          </li>
        </ul>
      </div>
      {shown === undefined ? null : (
        <a className="hero-picture" href={paths.listing(shown.slug)}>
          <ListingPicture picture={shown.picture} alt="" sizes="(min-width: 64rem) 34rem, 100vw" eager />
          <span className="hero-caption">
            <span className="hero-caption-name">
              {shown.name} {shown.variety}
            </span>
            <span>
              {[shown.region ?? "", `${shown.incoterm} ${shown.place}`]
                .filter((part) => part !== "")
                .join(" · ")}
            </span>
          </span>
        </a>
      )}
    </div>
  );
}

function InSeasonNow({ inSeason, month }: HomePage) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  if (inSeason.length === 0) return null;
  return (
    <Section
      id="season"
      title={t("home.seasonTitle", { month: f.month(month) })}
      lead={t("home.seasonLead")}
      action={<a href={paths.seasons()}>{t("home.seasonAll")}</a>}
    >
      <ul className="in-season">
        {inSeason.map((goods) => (
          <li key={goods.slug} data-commodity={goods.slug}>
            <p className="in-season-name">
              <a href={paths.catalogue({ commodity: goods.slug })}>{goods.name}</a>
            </p>
            <GoodsSeason
              harvestMonths={goods.harvestMonths}
              availableMonths={goods.availableMonths}
              now={month}
            />
            <p className="in-season-offer">
              {goods.listings === 0 ? (
                t("home.seasonNoOffers")
              ) : (
                <>
                  <span data-count={goods.listings}>{t("home.seasonOffers", { count: goods.listings })}</span>
                  {goods.fromByn === null ? null : (
                    <>
                      {", "}
                      <data value={priceToDecimal(goods.fromByn)} data-currency="BYN">
                        {t("home.seasonFrom", { price: approxByn(goods.fromByn, f) })}
                      </data>
                    </>
                  )}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Categories({ categories }: Pick<HomePage, "categories">) {
  const { lang, t } = useWords();
  return (
    <Section id="kinds" title={t("home.categoriesTitle")}>
      <ul className="kinds">
        {categories.map(({ slug, name, listings }) => (
          <li key={slug}>
            {listings === 0 ? (
              <span className="kind-none">
                <span>{name}</span>
                <span className="nav-count" data-count={listings}>
                  {listings}
                </span>
              </span>
            ) : (
              <a href={pathsIn(lang).catalogue({ category: slug })}>
                <span>{name}</span>
                <span className="nav-count" data-count={listings}>
                  {listings}
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const behind: readonly { readonly icon: IconName; readonly title: MessageKey; readonly text: MessageKey }[] =
  [
    { icon: "shield-check", title: "home.behindCheckedTitle", text: "home.behindCheckedText" },
    { icon: "scale", title: "home.behindCostTitle", text: "home.behindCostText" },
    { icon: "file-check", title: "home.behindPapersTitle", text: "home.behindPapersText" },
    { icon: "landmark", title: "home.behindMoneyTitle", text: "home.behindMoneyText" },
  ];

function Behind() {
  const { t } = useWords();
  const say = t as (key: MessageKey) => string;
  return (
    <Section id="behind" title={t("home.behindTitle")}>
      <ul className="behind">
        {behind.map(({ icon, title, text }) => (
          <li key={title}>
            <Icon name={icon} size={24} />
            <h3>{say(title)}</h3>
            <p>{say(text)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function HowItWorks() {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <Section id="how" title={t("home.howTitle")}>
      <div className="columns columns-equal">
        <div>
          <h3>{t("home.buyersTitle")}</h3>
          <ol className="how">
            <li>{t("home.buyers1")}</li>
            <li>{t("home.buyers2")}</li>
            <li>{t("home.buyers3")}</li>
            <li>{t("home.buyers4")}</li>
          </ol>
          <ButtonLink href={paths.catalogue()} icon="arrow-right" iconLast>
            {t("home.buyersAction")}
          </ButtonLink>
        </div>
        <div>
          <h3>{t("home.producersTitle")}</h3>
          <ol className="how">
            <li>{t("home.producers1")}</li>
            <li>{t("home.producers2")}</li>
            <li>{t("home.producers3")}</li>
            <li>{t("home.producers4")}</li>
          </ol>
          <ButtonLink href={paths.signUp()} icon="arrow-right" iconLast>
            {t("home.producersAction")}
          </ButtonLink>
        </div>
      </div>
    </Section>
  );
}
