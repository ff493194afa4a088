import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { textIn, titlesOf } from "#app/domain/listings/draft-from-stored.ts";
import { readFindings } from "#app/domain/moderation/stored-findings.ts";
import { dueIn } from "#app/domain/working-hours.ts";
import { readVocabulary } from "./vocabulary.server.ts";

const columns = {
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
} as const;

/** Cases by id as a line of the queue shows them, in the order asked for; as many questions for one as for fifty. */
export async function queueRows({ actor, db, lang, now }: Ask<Staff>, ids: readonly string[]) {
  const { userId } = actor;
  const found = await db.moderationCase.findMany({ where: { id: { in: [...ids] } }, include: columns });
  const people = await namesOfPeople(
    db,
    found.flatMap((row) => [row.claimedById, row.decidedById, row.assignedToId]),
  );
  const sellers = await haveSold(
    db,
    found.map(({ listing }) => listing.producer.id),
  );
  const { commodities } = await readVocabulary(db);
  const holidays = await holidaysOf(db, "BY");
  const rows = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const { listing, revision } = row;
    const goods = commodities.get(listing.commoditySlug)?.names[lang] ?? listing.commoditySlug;
    const held = row.state === "open" && row.claimedUntil !== null && row.claimedUntil > now;
    const findings = readFindings(row.findings);
    const edit = listing.publishedRevisionId !== null;
    return [
      {
        id: row.id,
        kind: row.kind,
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
        edit,
        /** The producer has never had goods on sale. */
        firstOfProducer: !sellers.has(listing.producer.id),
        queuedAt: row.queuedAt,
        dueAt: row.dueAt,
        due: dueIn(row.dueAt, now, holidays),
        late: row.state === "open" && row.dueAt <= now,
        findings: [...new Set(findings.map(({ kind }) => kind))],
        claim:
          held && row.claimedUntil !== null
            ? {
                by: people.get(row.claimedById ?? "") ?? "",
                mine: row.claimedById === userId,
                until: row.claimedUntil,
              }
            : null,
        assigned:
          row.assignedToId === null
            ? null
            : { to: people.get(row.assignedToId) ?? "", me: row.assignedToId === userId },
        decision: row.decision,
        decidedAt: row.decidedAt,
        decidedBy: people.get(row.decidedById ?? "") ?? "",
      },
    ];
  });
}
export type QueueRow = Awaited<ReturnType<typeof queueRows>>[number];

/** Which of the producers have ever had goods on sale. */
async function haveSold(db: Db, producerIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (producerIds.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT DISTINCT producer_id AS id FROM listings
    WHERE producer_id = ANY(${[...new Set(producerIds)]}::uuid[]) AND published_at IS NOT NULL`);
  return new Set(rows.map(({ id }) => id));
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
