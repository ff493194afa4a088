import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { textIn, titlesOf } from "#app/domain/listings/draft-from-stored.ts";
import { readFindings } from "#app/domain/moderation/stored-findings.ts";
import { priceE4 } from "#app/domain/money.ts";
import { grams } from "#app/domain/quantity.ts";
import { readVocabulary } from "./vocabulary.server.ts";

const perPage = 50;

export const queueFilters = ["open", "mine", "late", "decided", "prices"] as const;
export type QueueFilter = (typeof queueFilters)[number];

function whereOf(filter: QueueFilter, now: Date, userId: string) {
  switch (filter) {
    case "mine":
      return { state: "open", claimedById: userId, claimedUntil: { gt: now } } as const;
    case "late":
      return { state: "open", dueAt: { lte: now } } as const;
    case "decided":
      return { state: "decided" } as const;
    default:
      return { state: "open" } as const;
  }
}

/** The queue of listings, by due time; decided ones newest first. Staff see every company's. */
export async function deskQueuePage(
  { actor, db, lang, now }: Ask<Staff>,
  { filter, page }: { readonly filter: QueueFilter; readonly page: number },
) {
  const { userId } = actor;
  const counts = {
    open: await db.moderationCase.count({ where: whereOf("open", now, userId) }),
    mine: await db.moderationCase.count({ where: whereOf("mine", now, userId) }),
    late: await db.moderationCase.count({ where: whereOf("late", now, userId) }),
    decided: await db.moderationCase.count({ where: whereOf("decided", now, userId) }),
    prices: await db.priceVersion.count({ where: { state: "waiting" } }),
  };
  const rows =
    filter === "prices"
      ? []
      : await db.moderationCase.findMany({
          where: whereOf(filter, now, userId),
          orderBy:
            filter === "decided"
              ? [{ decidedAt: "desc" }, { id: "desc" }]
              : [{ dueAt: "asc" }, { id: "asc" }],
          skip: (page - 1) * perPage,
          take: perPage + 1,
          include: {
            revision: true,
            listing: {
              select: {
                slug: true,
                status: true,
                commoditySlug: true,
                publishedRevisionId: true,
                producer: { select: { id: true, legalName: true } },
              },
            },
          },
        });
  const people = await namesOfPeople(
    db,
    rows.flatMap((row) => [row.claimedById, row.decidedById]),
  );
  const { commodities } = await readVocabulary(db);
  return {
    filter,
    page,
    filters: queueFilters.map((one) => ({ filter: one, count: counts[one] })),
    cases: rows.slice(0, perPage).map((row) => {
      const { listing, revision } = row;
      const goods = commodities.get(listing.commoditySlug)?.names[lang] ?? listing.commoditySlug;
      const held = row.state === "open" && row.claimedUntil !== null && row.claimedUntil > now;
      return {
        id: row.id,
        state: row.state,
        slug: listing.slug,
        status: listing.status,
        commodity: listing.commoditySlug,
        goods,
        title: textIn(titlesOf(revision), lang, revision.originalLang) || goods,
        revision: revision.id,
        number: revision.number,
        company: listing.producer.legalName,
        own: roleIn(actor, listing.producer.id) !== null,
        /** An edit of what is on sale, or goods nobody has seen yet. */
        edit: listing.publishedRevisionId !== null,
        openedAt: row.openedAt,
        dueAt: row.dueAt,
        late: row.state === "open" && row.dueAt <= now,
        findings: readFindings(row.findings).length,
        claim: held
          ? { by: people.get(row.claimedById ?? "") ?? "", mine: row.claimedById === userId }
          : null,
        decision: row.decision,
        decidedAt: row.decidedAt,
        decidedBy: people.get(row.decidedById ?? "") ?? "",
      };
    }),
    prices: filter === "prices" ? await waitingPrices({ actor, db, lang, now }) : [],
    mayDecide: actor.kind !== "finance",
    more: rows.length > perPage,
  };
}
export type DeskQueue = Awaited<ReturnType<typeof deskQueuePage>>;

/** Prices that jumped and wait, oldest first, with the ones in force. */
async function waitingPrices({ actor, db, lang }: Ask<Staff>) {
  const tiers = { orderBy: { fromG: "asc" } } as const;
  const rows = await db.priceVersion.findMany({
    where: { state: "waiting" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: perPage,
    include: {
      tiers,
      listing: {
        include: {
          producer: { select: { id: true, legalName: true } },
          publishedRevision: true,
          activePrice: { include: { tiers } },
        },
      },
    },
  });
  const { commodities } = await readVocabulary(db);
  const read = (tier: { fromG: bigint; priceE4: bigint }) => ({
    from: grams(tier.fromG),
    price: priceE4(tier.priceE4),
  });
  return rows.map(({ id, createdAt, currency, tiers: asked, listing }) => {
    const goods = commodities.get(listing.commoditySlug)?.names[lang] ?? listing.commoditySlug;
    const revision = listing.publishedRevision;
    return {
      id,
      createdAt,
      currency,
      slug: listing.slug,
      status: listing.status,
      commodity: listing.commoditySlug,
      title: (revision && textIn(titlesOf(revision), lang, revision.originalLang)) || goods,
      company: listing.producer.legalName,
      own: roleIn(actor, listing.producer.id) !== null,
      asked: asked.map(read),
      inForce: listing.activePrice?.tiers.map(read) ?? [],
    };
  });
}

/** Names of staff by id. */
export async function namesOfPeople(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const people = await db.user.findMany({
    where: { id: { in: ids.flatMap((id) => id ?? []) } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
