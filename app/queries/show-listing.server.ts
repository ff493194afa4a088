import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import { specificationFacts } from "#app/db/specification-facts.server.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import { withAge } from "#app/domain/exchange-rates.ts";
import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import type { CertificateKind } from "#app/domain/listings/certificates.ts";
import { certificateKinds, isCurrent } from "#app/domain/listings/certificates.ts";
import { packagingIn } from "#app/domain/listings/packaging-words.ts";
import type { PriceTier } from "#app/domain/listings/price.ts";
import { priceFor } from "#app/domain/listings/price.ts";
import { readSpecification } from "#app/domain/listings/quality-measure.ts";
import type { Currency, Minor, PriceE4 } from "#app/domain/money.ts";
import { convertPrice, priceE4 } from "#app/domain/money.ts";
import { needsLabReport, packOf } from "#app/domain/papers/pack.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate, monthOf } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, maxGrams, minGrams, tonnes, truckLoad } from "#app/domain/quantity.ts";
import { advisoriesOn } from "./advisories.server.ts";
import { contactsFor } from "./contacts.server.ts";
import { costInMinsk, plannedDeclaration } from "./landed-cost.server.ts";
import { availabilityOf, cardsOf, stockOf } from "./listing-cards.server.ts";
import { picturesOf } from "./pictures.server.ts";
import { publicChecks } from "./public-checks.server.ts";
import { similarTo } from "./similar-goods.server.ts";
import { namesOf, readVocabulary } from "./vocabulary.server.ts";

/** What the buyer assumes for the landed cost; null: the page's own assumption. */
export type CostAssumptions = {
  readonly quantity: Grams | null;
  readonly freightPerTruck: Minor | null;
  /** BYN for one declaration. */
  readonly brokerPerDeclaration: Minor | null;
  readonly declareOn: PlainDate | null;
  readonly st1: boolean;
};

/** Most that is worked out: more is a slip of the keyboard. */
export const mostWorkedOut: Grams = tonnes(100_000);

/** A text of the producer's in the reader's language, or in another with its name. */
export type ProducerText = { readonly text: string; readonly lang: Lang };

function textIn(byLang: Readonly<Record<Lang, string>>, lang: Lang, original: Lang): ProducerText | null {
  const order = [lang, original, ...languages];
  const found = order.find((one) => byLang[one].trim() !== "");
  return found === undefined ? null : { text: byLang[found], lang: found };
}

/** A revision with what stands beside it, as it is or would be sold. */
export type ListingToShow = {
  readonly listing: ShownListing;
  readonly revision: RevisionToShow;
  readonly price: {
    readonly currency: Currency;
    readonly tiers: readonly { readonly fromG: bigint; readonly priceE4: bigint }[];
  };
  readonly stock: {
    readonly availableG: bigint;
    readonly minimumOrderG: bigint;
    readonly preorder: boolean;
    readonly availableFrom: Date | null;
    readonly availableTo: Date | null;
    readonly months: readonly number[];
  };
};

/** What of a revision the page shows. */
export const revisionToShow = {
  photos: { orderBy: { position: "asc" }, take: 12, select: { pictureId: true, caption: true } },
  certificates: { orderBy: { position: "asc" } },
} as const satisfies Prisma.ListingRevisionInclude;
type RevisionToShow = Prisma.ListingRevisionGetPayload<{ include: typeof revisionToShow }>;

/** What of a listing it shows beside. */
export const listingToShow = {
  id: true,
  slug: true,
  status: true,
  commodity: { include: { category: true, codes: { orderBy: { code: "asc" } }, texts: true } },
  producer: {
    select: {
      id: true,
      slug: true,
      legalName: true,
      country: true,
      businessType: true,
      regionSlug: true,
      verifiedAt: true,
    },
  },
} as const satisfies Prisma.ListingSelect;
type ShownListing = Prisma.ListingGetPayload<{ select: typeof listingToShow }>;

/** The page of a listing, of what is on sale or of what would be; the caller has settled that the reader may see it. */
export async function unsafeShowListing(
  { actor, db, now, lang }: Ask<Guest | Member>,
  { listing: row, revision, price, stock: entry }: ListingToShow,
  assumptions: CostAssumptions,
) {
  const today = minskDate(now);
  const { commodity, producer } = row;

  const tiers: PriceTier[] = price.tiers.map((tier) => ({
    from: grams(tier.fromG),
    price: priceE4(tier.priceE4),
  }));
  const minimum = grams(revision.minimumOrderG);
  const quantity = quantityFor(assumptions.quantity, minimum, grams(entry.availableG));
  const found = priceFor(tiers, minimum, quantity);
  const unit: PriceE4 = found.ok ? found.value : (tiers[0]?.price ?? priceE4(0n));
  const availableFrom = dateOf(entry.availableFrom);
  const plannedOn = plannedDeclaration(today, availableFrom, revision.leadTimeDays);
  const specification = readSpecification(revision.specification);

  const [vocabulary, rates, facts, cost, checks, similarIds, favourite, contacts] = await Promise.all([
    readVocabulary(db),
    ratesOn(db, today),
    specificationFacts(db, commodity.slug),
    costInMinsk(
      db,
      commodity,
      {
        quantity,
        price: unit,
        currency: price.currency,
        incoterm: revision.incoterm,
        sellerCountry: producer.country,
        loadingRegion: revision.regionSlug,
        freightPerTruck: assumptions.freightPerTruck,
        brokerPerDeclaration: assumptions.brokerPerDeclaration,
        st1: assumptions.st1,
        declarationOn: assumptions.declareOn ?? plannedOn,
        codeChoice: specification.customsCode ?? null,
        kgPerLitre: specification.kgPerLitre ?? null,
      },
      today,
    ),
    publicChecks(db, producer.id, today),
    similarTo(
      db,
      {
        listingId: row.id,
        commodity: commodity.slug,
        category: commodity.categorySlug,
        producerId: producer.id,
      },
      today,
    ),
    isFavourite(db, actor, row.id),
    contactsFor(db, actor, producer.id),
  ]);
  const [pictures, similar] = await Promise.all([
    picturesOf(
      db,
      revision.photos.map(({ pictureId }) => pictureId),
    ),
    cardsOf({ db, vocabulary, lang, today }, similarIds),
  ]);
  const usualIn = (part: "packaging" | "storage", written: string): ProducerText => {
    const isUsual = commodity.texts.some((text) => text[part] === written);
    const own = isUsual ? commodity.texts.find((text) => text.lang === lang) : undefined;
    return own ? { text: own[part], lang } : { text: written, lang: revision.originalLang };
  };
  const byn = (tier: PriceTier): PriceE4 | null => {
    const converted = convertPrice(tier.price, price.currency, "BYN", rates.rates);
    return converted.ok ? converted.value : null;
  };
  return {
    slug: row.slug,
    status: row.status,
    today,
    month: monthOf(today),
    commodity: {
      slug: commodity.slug,
      name: namesOf(commodity)[lang],
      harvestMonths: commodity.harvestMonths,
    },
    category: { slug: commodity.categorySlug, name: namesOf(commodity.category)[lang] },
    advisories: await advisoriesOn(
      db,
      [{ commodity: commodity.slug, category: commodity.categorySlug, region: revision.regionSlug }],
      { lang, now },
    ),
    title: textIn(
      { az: revision.titleAz, ru: revision.titleRu, be: revision.titleBe, en: revision.titleEn },
      lang,
      revision.originalLang,
    ),
    description: textIn(
      {
        az: revision.descriptionAz,
        ru: revision.descriptionRu,
        be: revision.descriptionBe,
        en: revision.descriptionEn,
      },
      lang,
      revision.originalLang,
    ),
    originalLang: revision.originalLang,
    variety: revision.variety,
    grade: revision.grade,
    region: vocabulary.regions.get(revision.regionSlug ?? "")?.names[lang] ?? null,
    harvestFrom: dateOf(revision.harvestFrom),
    harvestTo: dateOf(revision.harvestTo),
    availableFrom,
    availableTo: dateOf(entry.availableTo),
    availableMonths: entry.months,
    availability: availabilityOf(stockOf(entry), today),
    available: grams(entry.availableG),
    minimumOrder: minimum,
    specification: { said: specification, measures: facts.measures },
    // What nobody changed from the usual is said in the reader's language.
    packaging: packagingIn(usualIn("packaging", revision.packaging), lang),
    storage: usualIn("storage", revision.storage),
    leadTimeDays: revision.leadTimeDays,
    incoterm: revision.incoterm,
    place: revision.incotermPlace,
    currency: price.currency,
    tiers: tiers.map((tier) => ({ ...tier, byn: byn(tier) })),
    rate: withAge(rates.published[price.currency], today),
    unitPrice: unit,
    quantity,
    belowMinimum: assumptions.quantity !== null && assumptions.quantity < minimum,
    st1: assumptions.st1,
    assumptions,
    plannedOn,
    cost,
    alcohol: commodity.stateAlcoholRight,
    papers: packOf(
      {
        phytosanitary: commodity.phytosanitary,
        veterinary: commodity.veterinary,
        declarationOfConformity: commodity.declarationOfConformity,
        alcohol: commodity.stateAlcoholRight,
        cites: commodity.cites,
        perishable: commodity.perishable,
        needsLabReport: needsLabReport(commodity.categorySlug),
      },
      revision.incoterm,
      assumptions.st1,
    ),
    photos: revision.photos.flatMap(({ pictureId, caption }) => {
      const picture = pictures.get(pictureId);
      return picture === undefined ? [] : [{ caption, picture }];
    }),
    certificates: revision.certificates
      .map((one) => ({
        kind: kindOf(one.kind),
        number: one.number,
        issuer: one.issuer,
        issuedOn: dateOf(one.issuedOn),
        validUntil: dateOf(one.validUntil),
      }))
      .filter((one) => isCurrent(one, today)),
    producer: {
      name: producer.legalName,
      slug: producer.slug,
      businessType: producer.businessType,
      region: vocabulary.regions.get(producer.regionSlug ?? "")?.names[lang] ?? null,
      verifiedAt: producer.verifiedAt,
      checks,
      contacts,
    },
    similar,
    guest: actor.kind === "guest",
    mayBuy: actor.kind === "guest" || companiesWhere(actor, "buyer", "manager").length > 0,
    favourite,
  };
}

export type ListingPage = Awaited<ReturnType<typeof unsafeShowListing>>;

/** The buyer's quantity, or a truckload, or all that is left where that is less; never less than may be ordered. */
function quantityFor(wanted: Grams | null, minimum: Grams, available: Grams): Grams {
  const usual = available < minimum ? truckLoad : minGrams(truckLoad, available);
  return minGrams(maxGrams(wanted ?? usual, minimum), mostWorkedOut);
}

async function isFavourite(db: Db, actor: Guest | Member, listingId: string): Promise<boolean> {
  if (actor.kind === "guest") return false;
  const companyId = { in: companiesWhere(actor, "buyer", "viewer") };
  return (await db.favourite.count({ where: { companyId, listingId } })) > 0;
}

function kindOf(kind: string): CertificateKind {
  return certificateKinds.find((known) => known === kind) ?? "other";
}

function dateOf(value: Date | null): PlainDate | null {
  return value === null ? null : fromColumn(value);
}
