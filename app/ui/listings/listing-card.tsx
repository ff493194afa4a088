import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ListingCardFacts } from "#app/queries/listing-cards.server.ts";
import { Card } from "#app/ui/kit/card.tsx";
import { KeptList } from "#app/ui/kit/kept-list.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { ApproxByn, MinimumOrder, UnitPrice } from "./amounts.tsx";
import { AvailabilityWord } from "./availability-word.tsx";
import { GoodsSeason } from "./goods-season.tsx";
import { ListingPicture } from "./listing-picture.tsx";

type ListingCardProps = {
  readonly card: ListingCardFacts;
  /** The present month. */
  readonly month: number;
  /** Above the fold: the picture is loaded at once. */
  readonly eager?: boolean | undefined;
};

const sizes =
  "(min-width: 76rem) 18rem, (min-width: 48rem) 22rem, (min-width: 38rem) 50vw, calc(100vw - 2rem)";

/** One listing in a grid, with what a buyer compares by. */
export function ListingCard({ card, month, eager }: ListingCardProps) {
  const { lang, t, f } = useWords();
  const grade = card.grade === "" ? "" : t("catalogue.gradeShort", { grade: card.grade });
  const goods = [card.variety, grade].filter((part) => part !== "").join(" · ");
  return (
    <Card
      href={pathsIn(lang).listing(card.slug)}
      title={card.name}
      picture={
        <ListingPicture
          picture={card.picture}
          alt={`${card.name} ${card.variety}`.trim()}
          sizes={sizes}
          eager={eager}
        />
      }
      foot={
        <>
          <GoodsSeason
            harvestMonths={card.harvestMonths}
            availableMonths={card.availableMonths}
            now={month}
          />
          {card.verifiedAt === null ? null : (
            <StatusWord tone="good" icon="shield-check">
              <span className="card-small">
                {t("catalogue.checked", { date: f.shortDate(card.verifiedAt) })}
              </span>
            </StatusWord>
          )}
        </>
      }
      data-listing={card.slug}
      data-status="published"
      data-commodity={card.commodity}
      data-available-kg={toKgDecimal(card.available)}
    >
      <p className="card-line">
        {goods}
        {goods !== "" && card.region !== null ? <br /> : null}
        {card.region}
      </p>
      <p className="card-price">
        <UnitPrice price={card.price} currency={card.currency} />{" "}
        <span className="card-price-unit">{t("catalogue.perKg")}</span>
        {card.priceByn === null || card.currency === "BYN" ? null : (
          <span className="card-price-byn">
            ≈&nbsp;
            <ApproxByn price={card.priceByn} />
          </span>
        )}
      </p>
      <p className="card-line">
        <MinimumOrder minimum={card.minimumOrder} />
        <br />
        <span translate="no">
          {card.incoterm} {card.place}
        </span>
      </p>
      {card.availability === "in_stock" ? null : (
        <p className="card-small">
          <AvailabilityWord availability={card.availability} from={card.availableFrom} />
        </p>
      )}
    </Card>
  );
}

/** Listings side by side. */
export function ListingCards(props: {
  readonly cards: readonly ListingCardFacts[];
  readonly month: number;
  /** How many of the first have their pictures loaded at once. */
  readonly eager?: number | undefined;
}) {
  return (
    <KeptList
      className="card-grid"
      items={props.cards.map((card, index) => {
        const eager = index < (props.eager ?? 0);
        return {
          key: card.slug,
          of: card,
          variety: `${props.month}${eager ? " eager" : ""}`,
          make: () => <ListingCard card={card} month={props.month} eager={eager} />,
        };
      })}
    />
  );
}
