import type { Ask } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import { dateOf, textIn, titlesOf } from "#app/domain/listings/draft-from-stored.ts";
import { readTiers } from "#app/domain/listings/proposed-tiers.ts";
import type { ListingStatus } from "#app/domain/listings/states.ts";
import { listingStatuses } from "#app/domain/listings/states.ts";
import { priceE4 } from "#app/domain/money.ts";
import { grams } from "#app/domain/quantity.ts";
import { freeStock, lotColumns } from "./free-stock.server.ts";
import { picturesOf } from "./pictures.server.ts";
import { readVocabulary } from "./vocabulary.server.ts";

const perPage = 50;

/** The listings of the person's companies, those touched last first. */
export async function producerListingsPage(
  { actor, db, lang, now }: Ask<Producer>,
  filter: { readonly status: ListingStatus | null; readonly page: number },
) {
  const producerId = { in: companiesWhere(actor, "producer", "viewer") };
  const counts = await db.listing.groupBy({ by: ["status"], where: { producerId }, _count: { _all: true } });
  const rows = await db.listing.findMany({
    where: { producerId, ...(filter.status ? { status: filter.status } : { status: { not: "archived" } }) },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    skip: (filter.page - 1) * perPage,
    take: perPage + 1,
    include: {
      producer: { select: { legalName: true } },
      activePrice: { include: { tiers: { orderBy: { fromG: "asc" }, take: 1 } } },
      prices: { where: { state: "waiting" }, select: { id: true } },
      lots: { select: lotColumns },
      revisions: {
        orderBy: { number: "desc" },
        take: 2,
        include: { photos: { orderBy: { position: "asc" }, take: 1 } },
      },
    },
  });
  const { commodities } = await readVocabulary(db);
  const pictures = await picturesOf(
    db,
    rows.flatMap(({ revisions }) => revisions[0]?.photos[0]?.pictureId ?? []),
  );
  const listings = rows.slice(0, perPage).map((row) => {
    const [latest] = row.revisions;
    const commodity = commodities.get(row.commoditySlug);
    const name = commodity?.names[lang] ?? row.commoditySlug;
    const [first] = row.activePrice?.tiers ?? [];
    const proposed = latest ? (readTiers(latest.proposedTiers)[0]?.price ?? null) : null;
    return {
      id: row.id,
      slug: row.slug,
      status: row.status,
      commodity: row.commoditySlug,
      commodityName: name,
      harvestMonths: commodity?.harvestMonths ?? [],
      title: (latest && textIn(titlesOf(latest), lang, latest.originalLang)) || name,
      company: row.producer.legalName,
      price: row.publishedRevisionId === null || !first ? proposed : priceE4(first.priceE4),
      currency: row.activePrice?.currency ?? latest?.currency ?? "USD",
      available: row.publishedRevisionId === null ? grams(row.offeredG) : freeStock(row, now),
      availableFrom: dateOf(row.availableFrom),
      availableTo: dateOf(row.availableTo),
      picture: pictures.get(latest?.photos[0]?.pictureId ?? "") ?? null,
      updatedAt: row.updatedAt,
      /** What happens beside what is on sale. */
      editing: row.publishedRevisionId !== null && latest?.state === "draft",
      inReview: row.publishedRevisionId !== null && row.revisions.some(({ state }) => state === "submitted"),
      priceWaits: row.prices.length > 0,
    };
  });
  return {
    ...filter,
    statuses: listingStatuses.map((status) => ({
      status,
      count: counts.find((row) => row.status === status)?._count._all ?? 0,
    })),
    companies: producerId.in.length,
    mayAdd: companiesWhere(actor, "producer", "manager").length > 0,
    listings,
    more: rows.length > perPage,
  };
}
export type ProducerListings = Awaited<ReturnType<typeof producerListingsPage>>;
