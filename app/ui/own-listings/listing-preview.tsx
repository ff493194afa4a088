import type { ReactNode } from "react";
import type { Currency } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { trucksFor } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { CommodityFacts } from "#app/queries/listing-choices.server.ts";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { Photo } from "./photo.tsx";
import { SeasonOf } from "./season-of.tsx";
import { TierLines, Weight } from "./tiers-text.tsx";

type Props = {
  readonly revision: ShownRevision;
  readonly commodity: CommodityFacts | null;
  readonly quantity: Grams | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly month: number;
  /** The prices in force; those of the revision where absent. */
  readonly active?: { readonly currency: Currency; readonly tiers: ShownRevision["tiers"] } | null;
};

/** The listing as a buyer reads it. */
export function ListingPreview({ revision, commodity, quantity, from, to, month, active }: Props) {
  const { lang, t, f } = useWords();
  const day = (date: PlainDate | null) => (date === null ? "—" : <Instant at={date} text={f.date(date)} />);
  const window = (first: PlainDate | null, last: PlainDate | null) =>
    first === null && last === null ? null : (
      <>
        {day(first)} – {day(last)}
      </>
    );
  const minimum = revision.offer.minimumOrder;
  const price =
    active?.currency === revision.currency ? active : { currency: revision.currency, tiers: revision.tiers };
  const facts: (readonly [string, ReactNode])[] = [
    [t("listings.commodity"), commodity?.name],
    [t("listings.variety"), revision.variety],
    [t("listings.grade"), revision.grade],
    [t("listings.region"), revision.regionName],
    [t("listings.harvest"), window(revision.harvestFrom, revision.harvestTo)],
    [t("listings.availability"), window(from, to)],
    [t("listings.available"), quantity === null ? null : <Weight grams={quantity} key="quantity" />],
    [
      t("listings.minimumOrder"),
      minimum === null ? null : (
        <>
          <Weight grams={minimum} /> · {t("listings.trucks", { count: trucksFor(minimum) })}
        </>
      ),
    ],
    [
      t("listings.tiers"),
      price.tiers.length === 0 ? null : (
        <TierLines tiers={price.tiers} currency={price.currency} key="tiers" />
      ),
    ],
    [t("listings.incoterm"), [revision.incoterm, revision.incotermPlace].join(" ").trim()],
    [t("listings.leadTime"), t("listings.leadTimeDays", { count: revision.leadTimeDays })],
    [t("listings.packaging"), revision.packaging],
    [t("listings.storage"), revision.storage],
    [
      t("listings.certificatesTitle"),
      revision.certificates.length === 0
        ? null
        : revision.certificates
            .map(({ kind, number }) => [t(`words.certificate_${kind}`), number].join(" ").trim())
            .join(", "),
    ],
  ];
  return (
    <div className="stack">
      {revision.photos.length === 0 ? null : (
        <div className="card-grid">
          {revision.photos.map(({ id, picture }, index) => (
            <Photo
              key={id}
              picture={picture}
              alt={t("listings.photoAlt", { number: index + 1 })}
              sizes="(min-width: 40rem) 20rem, 100vw"
            />
          ))}
        </div>
      )}
      <h3 lang={revision.titles[lang] === "" ? revision.originalLang : undefined}>{revision.title}</h3>
      {revision.description === "" ? null : (
        <p
          className="prose whitespace-pre-line"
          lang={revision.descriptions[lang] === "" ? revision.originalLang : undefined}
        >
          {revision.description}
        </p>
      )}
      <SeasonOf harvestMonths={commodity?.harvestMonths ?? []} from={from} to={to} month={month} />
      <DescriptionList items={facts.flatMap(([term, details]) => (details ? [{ term, details }] : []))} />
    </div>
  );
}
