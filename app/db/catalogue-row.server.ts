import { fold, searchKeys } from "#app/domain/fold.ts";
import { months, monthsOfWindow } from "#app/domain/harvest-season.ts";
import type { CertificateKind } from "#app/domain/listings/certificates.ts";
import { isCurrent } from "#app/domain/listings/certificates.ts";
import type { SaleWindow } from "#app/domain/listings/derived.ts";
import { availabilityOf, availableGrams } from "#app/domain/listings/derived.ts";
import { priceFor } from "#app/domain/listings/price.ts";
import type { Rates } from "#app/domain/money.ts";
import { convertPrice, priceE4 } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import type {
  CatalogueEntryModel,
  CommodityModel,
  CompanyModel,
  ListingModel,
  ListingRevisionModel,
  LotModel,
  PriceTierModel,
  PriceVersionModel,
  RegionModel,
  RevisionCertificateModel,
} from "./generated/models.ts";
import { usableLot } from "./plan-stock.server.ts";

type Place = Pick<RegionModel, "nameAz" | "nameRu" | "nameBe" | "nameEn">;
type Region = Place & Pick<RegionModel, "otherNames">;

/** What of a published listing its row in the catalogue is made from. */
export type CatalogueFacts = {
  readonly listing: Pick<ListingModel, "slug" | "availableFrom" | "availableTo" | "publishedAt">;
  readonly producer: Pick<CompanyModel, "id" | "slug" | "legalName" | "verifiedAt">;
  readonly commodity: Pick<CommodityModel, "slug" | "categorySlug" | "harvestMonths" | keyof Place> & {
    readonly words: readonly { readonly folded: string }[];
    readonly category: { readonly nameEn: string };
  };
  readonly revision: Pick<
    ListingRevisionModel,
    | "titleAz"
    | "titleRu"
    | "titleBe"
    | "titleEn"
    | "variety"
    | "grade"
    | "regionSlug"
    | "incoterm"
    | "incotermPlace"
    | "minimumOrderG"
  > & {
    readonly photos: readonly { readonly pictureId: string }[];
    readonly certificates: readonly Pick<
      RevisionCertificateModel,
      "kind" | "number" | "issuer" | "issuedOn" | "validUntil"
    >[];
  };
  readonly price: Pick<PriceVersionModel, "currency"> & {
    readonly tiers: readonly Pick<PriceTierModel, "fromG" | "priceE4">[];
  };
  readonly lots: readonly LotModel[];
  readonly region: Region | null;
  /** Months of harvest in the region where they are not the country's. */
  readonly regionSeason: readonly number[] | null;
};

/** What of them the search reads. */
export type SearchedFacts = {
  readonly commodity: Pick<CatalogueFacts["commodity"], "words" | "category" | keyof Place>;
  readonly revision: Pick<ListingRevisionModel, "titleAz" | "titleRu" | "titleBe" | "titleEn" | "variety">;
  readonly region: Region | null;
  readonly producer: Pick<CompanyModel, "legalName">;
};

export type CatalogueRow = Omit<CatalogueEntryModel, "listingId">;

/** Months (1–12) that a window touches; all twelve where none is given. */
function monthsOf(from: PlainDate | null, to: PlainDate | null): number[] {
  return from === null || to === null ? [...months] : monthsOfWindow(from, to);
}

/**
 * Everything a buyer may type to find the goods, folded: names and synonyms, title, variety, region, producer. A space
 * stands before and after each word, so that " nar" is found at a word's beginning and " nar " as a word.
 */
export function searchTextOf({ commodity, revision, region, producer }: SearchedFacts): string {
  const words = [
    commodity.nameAz,
    commodity.nameRu,
    commodity.nameBe,
    commodity.nameEn,
    revision.titleAz,
    revision.titleRu,
    revision.titleBe,
    revision.titleEn,
    revision.variety,
    region?.nameAz,
    region?.nameRu,
    region?.nameBe,
    region?.nameEn,
    ...(region?.otherNames ?? []),
    producer.legalName,
  ];
  const synonyms = [...commodity.words.map((word) => word.folded), fold(commodity.category.nameEn)];
  const keys = words.flatMap((word) => (word ? searchKeys(word) : []));
  return ` ${[...new Set([...synonyms, ...keys])].filter((key) => key !== "").join(" | ")} `;
}

/** The columns of the row that follow from the lots: the only ones that an order changes. */
export function stockColumns(
  rows: readonly LotModel[],
  window: SaleWindow,
  today: PlainDate,
): Pick<CatalogueRow, "availableG" | "preorder"> {
  const lots = rows.map(usableLot);
  return {
    availableG: availableGrams(lots, window, today),
    preorder: availabilityOf(lots, window, today) === "pre_order",
  };
}

/** The catalogue's row of a listing on a day: pure, so that it can be made from the database or for one. */
export function catalogueRow(facts: CatalogueFacts, rates: Rates, today: PlainDate, now: Date): CatalogueRow {
  const { listing, producer, commodity, revision, price } = facts;
  const date = (value: Date | null) => (value === null ? null : fromColumn(value));
  const minimumOrder = grams(revision.minimumOrderG);
  const tiers = price.tiers.map((tier) => ({ from: grams(tier.fromG), price: priceE4(tier.priceE4) }));
  const unit = priceFor(tiers, minimumOrder, minimumOrder);
  const listed = unit.ok ? unit.value : (tiers[0]?.price ?? priceE4(0n));
  const byn = convertPrice(listed, price.currency, "BYN", rates);
  return {
    slug: listing.slug,
    producerId: producer.id,
    producerSlug: producer.slug,
    producerName: producer.legalName,
    verifiedAt: producer.verifiedAt,
    commoditySlug: commodity.slug,
    categorySlug: commodity.categorySlug,
    regionSlug: revision.regionSlug,
    months: monthsOf(date(listing.availableFrom), date(listing.availableTo)),
    seasonMonths: [...(facts.regionSeason ?? commodity.harvestMonths)],
    titleAz: revision.titleAz,
    titleRu: revision.titleRu,
    titleBe: revision.titleBe,
    titleEn: revision.titleEn,
    variety: revision.variety,
    grade: revision.grade,
    incoterm: revision.incoterm,
    incotermPlace: revision.incotermPlace,
    currency: price.currency,
    priceE4: listed,
    priceBynE4: byn.ok ? byn.value : 0n,
    minimumOrderG: revision.minimumOrderG,
    ...stockColumns(
      facts.lots,
      { availableFrom: date(listing.availableFrom), availableTo: date(listing.availableTo), minimumOrder },
      today,
    ),
    availableFrom: listing.availableFrom,
    availableTo: listing.availableTo,
    certificates: revision.certificates
      .filter((one) =>
        isCurrent(
          {
            kind: one.kind as CertificateKind,
            number: one.number,
            issuer: one.issuer,
            issuedOn: date(one.issuedOn),
            validUntil: date(one.validUntil),
          },
          today,
        ),
      )
      .map((one) => one.kind),
    pictureId: revision.photos[0]?.pictureId ?? null,
    searchText: searchTextOf(facts),
    publishedAt: listing.publishedAt ?? now,
  };
}
