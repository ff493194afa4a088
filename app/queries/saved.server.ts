import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { savedFilter, searchFields } from "#app/domain/catalogue/saved-search.ts";
import type { Currency, PriceE4 } from "#app/domain/money.ts";
import { priceE4 } from "#app/domain/money.ts";
import { minskDate, monthOf } from "#app/domain/plain-date.ts";
import { COUNTED_TO } from "./catalogue-counts.server.ts";
import type { ListingCardFacts } from "./listing-cards.server.ts";
import { cardsOf } from "./listing-cards.server.ts";
import { countMatches } from "./saved-matches.server.ts";
import type { Vocabulary } from "./vocabulary.server.ts";
import { readVocabulary } from "./vocabulary.server.ts";

/** Newest first; who keeps more than this has forgotten the older ones. */
const MOST_FAVOURITES = 100;

/** A kept listing: as it stands now, or only its name when it has left the market. */
export type KeptListing = {
  readonly slug: string;
  readonly name: string;
  readonly producer: string;
  readonly keptAt: Date;
  readonly whenKept: { readonly price: PriceE4; readonly currency: Currency } | null;
  /** Null: it is not on sale any more. */
  readonly card: ListingCardFacts | null;
};

/** What a buyer has put by: saved searches with their finds, kept listings, and those opened lately. */
export async function savedPage(ask: Ask<Buyer>) {
  const { actor, db, now, lang } = ask;
  const today = minskDate(now);
  const [vocabulary, searches, kept, seen] = await Promise.all([
    readVocabulary(db),
    db.savedSearch.findMany({
      where: { userId: actor.userId, companyId: actor.companyId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    }),
    favouritesOf(db, actor.companyId),
    db.seenListing.findMany({
      where: { userId: actor.userId },
      orderBy: [{ seenAt: "desc" }, { listingId: "asc" }],
      select: { listingId: true },
    }),
  ]);
  const [counts, keptCards, seenCards] = await Promise.all([
    countMatches(ask, searches),
    cardsBySlug(ask, vocabulary, kept),
    cardsOf(
      { db, vocabulary, lang, today },
      seen.map(({ listingId }) => listingId),
    ),
  ]);
  return {
    countedTo: COUNTED_TO,
    month: monthOf(today),
    today,
    searches: searches.map((search) => ({
      id: search.id,
      name: search.name,
      mails: search.mails,
      fields: searchFields(savedFilter(search.query)),
      createdAt: search.createdAt,
      total: counts.get(search.id)?.total ?? 0,
      fresh: counts.get(search.id)?.fresh ?? 0,
    })),
    favourites: kept.map(({ listing, createdAt, priceE4: price, currency }): KeptListing => {
      const revision = listing.publishedRevision;
      const goods = vocabulary.commodities.get(listing.commoditySlug)?.names[lang] ?? listing.commoditySlug;
      return {
        slug: listing.slug,
        name: `${goods} ${revision?.variety ?? ""}`.trim(),
        producer: listing.producer.legalName,
        keptAt: createdAt,
        whenKept: price === null || currency === null ? null : { price: priceE4(price), currency },
        card: keptCards.get(listing.slug) ?? null,
      };
    }),
    seen: seenCards,
  };
}

export type SavedPage = Awaited<ReturnType<typeof savedPage>>;

function favouritesOf(db: Db, companyId: string) {
  return db.favourite.findMany({
    where: { companyId },
    orderBy: [{ createdAt: "desc" }, { listingId: "asc" }],
    take: MOST_FAVOURITES,
    select: {
      listingId: true,
      createdAt: true,
      priceE4: true,
      currency: true,
      listing: {
        select: {
          slug: true,
          commoditySlug: true,
          producer: { select: { legalName: true } },
          publishedRevision: { select: { variety: true } },
        },
      },
    },
  });
}

async function cardsBySlug(
  { db, lang, now }: Ask<Buyer>,
  vocabulary: Vocabulary,
  kept: readonly { readonly listingId: string }[],
): Promise<ReadonlyMap<string, ListingCardFacts>> {
  const ids = kept.map(({ listingId }) => listingId);
  const cards = await cardsOf({ db, vocabulary, lang, today: minskDate(now) }, ids);
  return new Map(cards.map((card) => [card.slug, card]));
}
