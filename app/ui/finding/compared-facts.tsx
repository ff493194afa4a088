import type { ReactNode } from "react";
import type { Rung, RungId } from "#app/domain/landed-cost/rung.ts";
import { smaller, toDecimal } from "#app/domain/money.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { Comparison } from "#app/queries/compare.server.ts";
import type { ListingPage } from "#app/queries/listing-page.server.ts";
import { Money } from "#app/ui/kit/figures.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { MinimumOrder, Tonnes, UnitPrice } from "../listings/amounts.tsx";
import { AvailabilityWord } from "../listings/availability-word.tsx";

/** One line of the comparison: what is compared, and how it is with each listing. */
export type ComparedFact = {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly ReactNode[];
  /** Not the same with all of them. */
  readonly differs: boolean;
  readonly rung?: RungId;
};

type Said = {
  /** What is compared; two listings are the same in it when this is. */
  readonly as: string;
  readonly shown: ReactNode;
};

const rungOf = (listing: ListingPage, id: RungId): Rung | undefined =>
  listing.cost.rungs.find(({ rung }) => rung === id);

/** The lowest landed price per kg of those that are known in full; null when fewer than two are. */
function lowestOf(listings: readonly ListingPage[]): bigint | null {
  const known = listings.flatMap((listing) => {
    const rung = rungOf(listing, "total-per-kg");
    return rung?.amount == null || rung.atLeast ? [] : [rung.amount];
  });
  const [first, ...others] = known;
  return first === undefined || others.length === 0 ? null : others.reduce(smaller, first);
}

/** The lines of a comparison in the reader's words. */
export function useComparedFacts({ listings, quantity }: Comparison): readonly ComparedFact[] {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const lowest = lowestOf(listings);
  const unknown = <span className="text-muted">{t("finding.unknown")}</span>;
  const plain = (text: string | null): Said => ({ as: text ?? "", shown: text ? text : unknown });
  const fact = (
    key: string,
    name: string,
    say: (listing: ListingPage) => Said,
    rung?: RungId,
  ): ComparedFact => {
    const said = listings.map(say);
    return {
      key,
      name,
      cells: said.map(({ shown }) => shown),
      differs: new Set(said.map(({ as }) => as)).size > 1,
      ...(rung === undefined ? {} : { rung }),
    };
  };
  const cost = (key: string, id: RungId) =>
    fact(
      key,
      id === "total-per-kg" ? t("finding.landedPerKg") : t(`cost.rung_${id}`),
      (listing) => {
        const rung = rungOf(listing, id);
        if (rung?.amount == null) return { as: "?", shown: unknown };
        const text = f.money(rung.amount, "BYN");
        return {
          as: `${rung.amount}${rung.atLeast}`,
          shown: (
            <>
              <Money
                value={toDecimal(rung.amount)}
                currency="BYN"
                text={rung.atLeast ? t("cost.atLeast", { amount: text }) : text}
              />
              {id === "total-per-kg" && !rung.atLeast && rung.amount === lowest ? (
                <>
                  <br />
                  <StatusWord tone="good">{t("finding.lowest")}</StatusWord>
                </>
              ) : null}
            </>
          ),
        };
      },
      id,
    );
  const slugs = listings.map(({ slug }) => slug);
  const dates = ({ availableFrom, availableTo }: ListingPage): string | null => {
    if (availableFrom !== null && availableTo !== null) {
      const [from, to] = [f.shortDate(availableFrom), f.shortDate(availableTo)];
      return t("catalogue.range", { from, to });
    }
    if (availableFrom !== null) return t("catalogue.fromDate", { date: f.shortDate(availableFrom) });
    return availableTo === null ? null : t("catalogue.toDate", { date: f.shortDate(availableTo) });
  };
  return [
    {
      ...fact("listing", t("finding.listing"), (listing) => ({
        as: "",
        shown: (
          <span
            data-listing={listing.slug}
            data-status={listing.status}
            data-commodity={listing.commodity.slug}
            data-available-kg={toKgDecimal(listing.available)}
          >
            <a href={paths.listing(listing.slug, { quantity: toKgDecimal(quantity) })}>
              {t("finding.toListing")}
            </a>
            {" · "}
            <a
              href={paths.buyer.compare({
                listing: slugs.filter((slug) => slug !== listing.slug),
                quantity: toKgDecimal(quantity),
              })}
            >
              {t("finding.leaveOut")}
              <span className="sr-only">: {`${listing.commodity.name} ${listing.producer.name}`}</span>
            </a>
          </span>
        ),
      })),
    },
    cost("landed-per-kg", "total-per-kg"),
    cost("total", "total"),
    cost("duty", "duty"),
    cost("saved-with-st1", "saved-with-st1"),
    fact("quantity", t("finding.reckonedFor"), (listing) => ({
      as: String(listing.quantity),
      shown: (
        <>
          <Tonnes quantity={listing.quantity} />
          {listing.belowMinimum ? ` · ${t("finding.itsMinimum")}` : ""}
        </>
      ),
    })),
    fact("price", t("catalogue.pricesPerKg"), (listing) => ({
      as: `${listing.unitPrice} ${listing.currency}`,
      shown: <UnitPrice price={listing.unitPrice} currency={listing.currency} />,
    })),
    fact("terms", t("catalogue.termsTitle"), (listing) => ({
      as: `${listing.incoterm} ${listing.place}`,
      shown: (
        <span translate="no">
          {listing.incoterm} {listing.place}
        </span>
      ),
    })),
    fact("availability", t("catalogue.onSale"), (listing) => ({
      as: listing.availability,
      shown: (
        <AvailabilityWord
          availability={listing.availability}
          from={listing.availableFrom}
          today={listing.today}
        />
      ),
    })),
    fact("stock", t("catalogue.fact_stock"), (listing) => ({
      as: String(listing.available),
      shown: <Tonnes quantity={listing.available} />,
    })),
    fact("available", t("catalogue.fact_available"), (listing) => plain(dates(listing))),
    fact("minimum", t("catalogue.fact_minimum"), (listing) => ({
      as: String(listing.minimumOrder),
      shown: <MinimumOrder minimum={listing.minimumOrder} />,
    })),
    fact("variety", t("catalogue.fact_variety"), (listing) => plain(listing.variety)),
    fact("grade", t("catalogue.fact_grade"), (listing) => plain(listing.grade)),
    fact("region", t("catalogue.fact_region"), (listing) => plain(listing.region)),
    fact("packaging", t("catalogue.fact_packaging"), (listing) => plain(listing.packaging.text)),
    fact("lead", t("catalogue.fact_lead"), (listing) =>
      plain(t("catalogue.leadDays", { count: listing.leadTimeDays })),
    ),
    fact("certificates", t("catalogue.certificatesTitle"), (listing) =>
      plain(
        [...new Set(listing.certificates.map(({ kind }) => t(`words.certificate_${kind}`)))]
          .sort()
          .join(", "),
      ),
    ),
    fact("business", t("catalogue.producerRole"), (listing) =>
      plain(
        listing.producer.businessType === null ? null : t(`words.business_${listing.producer.businessType}`),
      ),
    ),
    fact("verified", t("finding.verified"), (listing) =>
      plain(listing.producer.verifiedAt === null ? null : f.shortDate(listing.producer.verifiedAt)),
    ),
  ];
}
