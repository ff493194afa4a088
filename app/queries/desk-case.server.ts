import type { Ask } from "#app/db/call.ts";
import type { Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { draftAdvice } from "#app/domain/listings/draft.ts";
import { dateOf } from "#app/domain/listings/draft-from-stored.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { advisoriesOn } from "./advisories.server.ts";
import { unsafeCaseFindings } from "./case-findings.server.ts";
import { namesOfPeople } from "./desk-queue.server.ts";
import { freeStock, lotColumns } from "./free-stock.server.ts";
import { commodityFacts } from "./listing-choices.server.ts";
import { reasonsOf } from "./producer-listing.server.ts";
import { unsafeRevision } from "./revision.server.ts";

/** One case as a moderator reads it: the revision, what it is compared with, findings, rounds; null when there is none. */
export async function deskCasePage({ actor, db, lang, now }: Ask<Staff>, caseId: string) {
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
  // What was on sale before this revision; else what the producer was last told to mend.
  const before = await db.listingRevision.findMany({
    where: {
      listingId: listing.id,
      number: { lt: row.revision.number },
      state: { in: ["approved", "superseded", "changes_requested", "rejected"] },
    },
    orderBy: { number: "desc" },
    select: { id: true, state: true },
  });
  const base = before.find(({ state }) => state === "approved" || state === "superseded") ?? before[0];
  const revision = await unsafeRevision(db, row.revisionId, lang);
  const commodity = await commodityFacts(db, listing.commoditySlug, lang);
  const rounds = await db.moderationCase.findMany({
    where: { listingId: listing.id, id: { not: caseId }, state: "decided" },
    orderBy: { decidedAt: "desc" },
    include: { revision: { select: { number: true } } },
  });
  const people = await namesOfPeople(db, [
    row.claimedById,
    row.decidedById,
    ...rounds.map(({ decidedById }) => decidedById),
  ]);
  const held = row.state === "open" && row.claimedUntil !== null && row.claimedUntil > now;
  const own = roleIn(actor, listing.producer.id) !== null;
  return {
    id: row.id,
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
    base: base ? await unsafeRevision(db, base.id, lang) : null,
    basePublished: base?.state === "approved" || base?.state === "superseded",
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
    openedAt: row.openedAt,
    dueAt: row.dueAt,
    late: row.state === "open" && row.dueAt <= now,
    claim: held
      ? {
          by: people.get(row.claimedById ?? "") ?? "",
          mine: row.claimedById === actor.userId,
          until: row.claimedUntil,
        }
      : null,
    decision: row.decision,
    decidedAt: row.decidedAt,
    decidedBy: people.get(row.decidedById ?? "") ?? "",
    reasons: reasonsOf(row.reasons),
    comment: row.comment,
    rounds: rounds.map((round) => ({
      id: round.id,
      number: round.revision.number,
      decision: round.decision,
      decidedAt: round.decidedAt,
      decidedBy: people.get(round.decidedById ?? "") ?? "",
      reasons: reasonsOf(round.reasons),
      comment: round.comment,
    })),
    own,
    mayDecide:
      row.state === "open" && !own && actor.kind !== "finance" && (!held || row.claimedById === actor.userId),
    month: Number(minskDate(now).slice(5, 7)),
  };
}
export type DeskCase = NonNullable<Awaited<ReturnType<typeof deskCasePage>>>;
