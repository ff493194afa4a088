import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import { specificationFacts } from "#app/db/specification-facts.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import type { DraftIssue } from "#app/domain/listings/draft.ts";
import {
  certificateOf,
  contentOf,
  dateOf,
  descriptionsOf,
  offerOf,
  titlesOf,
} from "#app/domain/listings/draft-from-stored.ts";
import { stampOf } from "#app/domain/listings/draft-stamp.ts";
import { readTiers } from "#app/domain/listings/proposed-tiers.ts";
import { readSpecification } from "#app/domain/listings/quality-measure.ts";
import { readinessIssues } from "#app/domain/listings/readiness.ts";
import type { ListingStatus } from "#app/domain/listings/states.ts";
import { readReasons } from "#app/domain/moderation/reasons.ts";
import { priceE4 } from "#app/domain/money.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import { freeStock, lotColumns } from "./free-stock.server.ts";

const relations = {
  revisions: {
    orderBy: { number: "desc" },
    take: 1,
    include: { certificates: { orderBy: { position: "asc" } }, _count: { select: { photos: true } } },
  },
  prices: {
    where: { state: { in: ["active", "waiting"] } },
    include: { tiers: { orderBy: { fromG: "asc" } } },
  },
  lots: { select: lotColumns },
  cases: {
    where: { kind: "revision", state: "decided" },
    orderBy: { decidedAt: "desc" },
    take: 1,
    include: { revision: { select: { number: true } } },
  },
} as const satisfies Prisma.ListingInclude;

export type ListingsAsked = {
  readonly status: ListingStatus | null;
  /** The producer's own reference. */
  readonly ref: string | null;
  readonly changedSince: Date | null;
  /** The id the page before ended with. */
  readonly after: string | null;
  readonly limit: number;
};

/** A page of the listings of the actor's companies, by id, so that a walk meets each once. */
export async function apiListings({ actor, db, now }: Ask<Producer>, asked: ListingsAsked) {
  const rows = await db.listing.findMany({
    where: {
      producerId: { in: companiesWhere(actor, "producer", "viewer") },
      ...(asked.status === null ? {} : { status: asked.status }),
      ...(asked.ref === null ? {} : { externalRef: asked.ref }),
      ...(asked.changedSince === null ? {} : { updatedAt: { gte: asked.changedSince } }),
      ...(asked.after === null ? {} : { id: { gt: asked.after } }),
    },
    orderBy: { id: "asc" },
    take: asked.limit + 1,
    include: relations,
  });
  const page = rows.slice(0, asked.limit);
  return {
    listings: page.map((row) => listingOf(row, now)),
    last: rows.length > asked.limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** One listing of the actor's companies; null when it is not theirs. */
export async function apiListing({ actor, db, now }: Ask<Producer>, id: string) {
  const row = await db.listing.findFirst({
    where: { id, producerId: { in: companiesWhere(actor, "producer", "viewer") } },
    include: relations,
  });
  return row && { ...listingOf(row, now), missing: await missingIn(db, row, now) };
}

/** What would hold the draft up if it were handed in, measured as a submission measures it. */
async function missingIn(db: Db, row: Row, now: Date): Promise<readonly DraftIssue[]> {
  const [latest] = row.revisions;
  if (latest?.state !== "draft") return [];
  const content = contentOf(latest, row.commoditySlug, latest.certificates, latest._count.photos);
  const active = row.prices.find(({ state }) => state === "active");
  const offer = offerOf(latest);
  const sold = active?.tiers.map((tier) => ({ from: grams(tier.fromG), price: priceE4(tier.priceE4) }));
  return readinessIssues(
    {
      // The commodity fills a title that nobody wrote.
      content: content.title === "" ? { ...content, title: row.commoditySlug } : content,
      offer: active?.currency === latest.currency && sold !== undefined ? { ...offer, tiers: sold } : offer,
      specification: readSpecification(latest.specification),
      facts: await specificationFacts(db, row.commoditySlug),
      onSale: row.publishedRevisionId !== null,
    },
    minskDate(now),
  );
}

type Row = Prisma.ListingGetPayload<{ include: typeof relations }>;

function listingOf(row: Row, now: Date) {
  const [latest] = row.revisions;
  if (latest === undefined) throw new Error(`listing ${row.id} has no revision`);
  const price = (state: "active" | "waiting") => {
    const found = row.prices.find((one) => one.state === state);
    return found
      ? {
          currency: found.currency,
          tiers: found.tiers.map((tier) => ({ from: grams(tier.fromG), price: priceE4(tier.priceE4) })),
        }
      : null;
  };
  const onSale = row.publishedRevisionId !== null;
  const offer = offerOf(latest);
  const [decided] = row.cases;
  return {
    id: row.id,
    slug: row.slug,
    ref: row.externalRef,
    status: row.status,
    stamp: stampOf(latest),
    onSale,
    updatedAt: row.updatedAt,
    publishedAt: row.publishedAt,
    price: price("active"),
    waitingPrice: price("waiting"),
    available: onSale ? freeStock(row, now) : grams(0n),
    availableFrom: onSale ? dateOf(row.availableFrom) : offer.availableFrom,
    availableTo: onSale ? dateOf(row.availableTo) : offer.availableTo,
    /** The newest content: the draft where there is one. */
    content: {
      revision: latest.number,
      state: latest.state,
      commodity: row.commoditySlug,
      language: latest.originalLang,
      titles: titlesOf(latest),
      descriptions: descriptionsOf(latest),
      variety: latest.variety,
      grade: latest.grade,
      region: latest.regionSlug,
      harvestFrom: dateOf(latest.harvestFrom),
      harvestTo: dateOf(latest.harvestTo),
      packaging: latest.packaging,
      storage: latest.storage,
      quantity: offer.quantity,
      minimumOrder: offer.minimumOrder,
      currency: latest.currency,
      tiers: readTiers(latest.proposedTiers),
      incoterm: latest.incoterm,
      incotermPlace: latest.incotermPlace,
      leadTimeDays: latest.leadTimeDays,
      establishmentNumber: latest.establishmentNumber,
      certificates: latest.certificates.map(certificateOf),
      specification: readSpecification(latest.specification),
    },
    decision: decided
      ? {
          revision: decided.revision.number,
          decision: decided.decision,
          reasons: readReasons(decided.reasons),
          comment: decided.comment,
          decidedAt: decided.decidedAt,
        }
      : null,
  };
}
export type ApiListing = ReturnType<typeof listingOf>;
