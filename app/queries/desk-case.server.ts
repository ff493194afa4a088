import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { draftAdvice } from "#app/domain/listings/draft.ts";
import { dateOf } from "#app/domain/listings/draft-from-stored.ts";
import type { QueuePlace } from "#app/domain/moderation/queue.ts";
import { readReasons } from "#app/domain/moderation/reasons.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { dueIn } from "#app/domain/working-hours.ts";
import { advisoriesOn } from "./advisories.server.ts";
import type { Against } from "./case-bases.server.ts";
import { basesOf } from "./case-bases.server.ts";
import { unsafeCaseFindings } from "./case-findings.server.ts";
import { freeStock, lotColumns } from "./free-stock.server.ts";
import { commodityFacts } from "./listing-choices.server.ts";
import { priceReview } from "./price-review.server.ts";
import { namesOfPeople, queueRows } from "./queue-rows.server.ts";
import { placeInQueue, walkQueue } from "./queue-walk.server.ts";
import { unsafeRevision } from "./revision.server.ts";

/** Cases of the list beside a case: so many before it and so many after. */
const BEFORE = 6;
const AFTER = 14;

/** One case as a moderator reads it, with its neighbours in the queue it was opened from; null when there is none. */
export async function deskCasePage(ask: Ask<Staff>, caseId: string, place: QueuePlace, against: Against) {
  const { actor, db, lang, now } = ask;
  const row = await db.moderationCase.findUnique({
    where: { id: caseId },
    include: {
      revision: { select: { number: true } },
      import: { select: { fileName: true, createdAt: true } },
      listing: {
        include: {
          producer: { select: { id: true, slug: true, legalName: true, state: true } },
          lots: { select: lotColumns },
          commodity: { select: { categorySlug: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { listing } = row;
  const number = row.revision.number;
  const current = { listingId: listing.id, number, published: listing.publishedRevisionId };
  const bases = await basesOf(db, current, against);
  const revision = await unsafeRevision(db, row.revisionId, lang);
  const commodity = await commodityFacts(db, listing.commoditySlug, lang);
  const rounds = await roundsBefore(db, listing.id, caseId);
  const people = await namesOfPeople(db, [
    row.claimedById,
    row.decidedById,
    row.assignedToId,
    row.assignedById,
    ...rounds.map(({ decidedById }) => decidedById),
  ]);
  const name = (id: string | null) => people.get(id ?? "") ?? "";
  const own = roleIn(actor, listing.producer.id) !== null;
  const held = row.state === "open" && row.claimedUntil !== null && row.claimedUntil > now;
  const moderates = actor.kind !== "finance" && !own && row.state === "open";
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    listing: {
      id: listing.id,
      slug: listing.slug,
      status: listing.status,
      commodity: listing.commoditySlug,
      onSale: listing.publishedRevisionId !== null,
      free: freeStock(listing, now),
      availableFrom: dateOf(listing.availableFrom),
      availableTo: dateOf(listing.availableTo),
    },
    company: listing.producer,
    commodity,
    revision,
    base: bases.chosen && { ...bases.chosen, shown: await unsafeRevision(db, bases.chosen.id, lang) },
    bases: bases.choices,
    missed: bases.missed,
    price: await priceReview(db, row.priceId, now),
    findings: await unsafeCaseFindings(db, row),
    advisories: await advisoriesOn(
      db,
      [
        {
          commodity: listing.commoditySlug,
          category: listing.commodity.categorySlug,
          region: revision.region,
        },
      ],
      { lang, now },
    ),
    advice: draftAdvice(revision.content, (commodity?.harvestMonths.length ?? 0) > 0),
    /** The file it came in, if it did. */
    import: row.import,
    queuedAt: row.queuedAt,
    dueAt: row.dueAt,
    due: dueIn(row.dueAt, now, await holidaysOf(db, "BY")),
    claim:
      held && row.claimedUntil !== null
        ? { by: name(row.claimedById), mine: row.claimedById === actor.userId, until: row.claimedUntil }
        : null,
    /** Whose claim ran out without a decision. */
    ranOut: row.state === "open" && !held ? name(row.claimedById) : "",
    assigned:
      row.assignedToId === null
        ? null
        : {
            id: row.assignedToId,
            to: name(row.assignedToId),
            by: name(row.assignedById),
            me: row.assignedToId === actor.userId,
          },
    decision: row.decision,
    decidedAt: row.decidedAt,
    decidedBy: name(row.decidedById),
    reasons: readReasons(row.reasons),
    comment: row.comment,
    rounds: rounds.map((round) => ({
      id: round.id,
      number: round.revision.number,
      decision: round.decision,
      decidedAt: round.decidedAt,
      decidedBy: name(round.decidedById),
      reasons: readReasons(round.reasons),
      comment: round.comment,
    })),
    own,
    moderates,
    mayDecide: moderates && (!held || row.claimedById === actor.userId),
    mayTakeOver: moderates && actor.kind === "director" && held && row.claimedById !== actor.userId,
    colleagues: moderates ? await colleaguesFor(db, listing.producer.id) : [],
    month: Number(minskDate(now).slice(5, 7)),
    place,
    queue: await neighbours(ask, caseId, place),
  };
}
export type DeskCase = NonNullable<Awaited<ReturnType<typeof deskCasePage>>>;

/** The case among its neighbours, and the ways to the next and the previous. */
async function neighbours(ask: Ask<Staff>, caseId: string, place: QueuePlace) {
  const { actor, db, now } = ask;
  const looker = { userId: actor.userId, now };
  const before = await walkQueue(db, place, looker, { from: caseId, forward: false, take: BEFORE });
  const after = await walkQueue(db, place, looker, { from: caseId, forward: true, take: AFTER });
  const { before: ahead, total } = await placeInQueue(db, place, looker, caseId);
  return {
    rows: await queueRows(ask, [...before.toReversed(), caseId, ...after]),
    previous: before[0] ?? null,
    next: after[0] ?? null,
    /** From 1. */
    at: ahead + 1,
    total,
  };
}

function roundsBefore(db: Db, listingId: string, caseId: string) {
  return db.moderationCase.findMany({
    where: { listingId, kind: "revision", id: { not: caseId }, state: "decided" },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: MOST_ROUNDS,
    include: { revision: { select: { number: true } } },
  });
}

const MOST_ROUNDS = 30;

/** Staff to whom a case of this company may be given: who moderate and are not of the company. */
function colleaguesFor(db: Db, producerId: string) {
  return db.user.findMany({
    where: {
      staffRole: { in: ["moderator", "director"] },
      blockedAt: null,
      memberships: { none: { companyId: producerId } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 50,
    select: { id: true, name: true },
  });
}
