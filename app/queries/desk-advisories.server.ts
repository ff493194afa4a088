import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { AdvisoryVersion, Prisma } from "#app/db/generated/client.ts";
import type { Staff } from "#app/domain/actor.ts";
import type { Lang } from "#app/domain/language.ts";
import { fromColumn, minskDate, toColumn } from "#app/domain/plain-date.ts";
import { shownAdvisory, textsOfVersion, titlesOfVersion } from "./advisories.server.ts";
import { listingChoices } from "./listing-choices.server.ts";
import { namesOfPeople } from "./queue-rows.server.ts";
import { readVocabulary } from "./vocabulary.server.ts";

const perPage = 50;

export const advisoryGroups = ["waiting", "standing", "ended"] as const;
export type AdvisoryGroup = (typeof advisoryGroups)[number];

function whereOf(group: AdvisoryGroup, today: Date): Prisma.AdvisoryVersionWhereInput {
  switch (group) {
    case "waiting":
      return { state: "proposed" };
    case "standing":
      return { state: "published", OR: [{ validUntil: null }, { validUntil: { gte: today } }] };
    case "ended":
      return {
        OR: [
          { state: "withdrawn" },
          { state: "discarded" },
          { state: "published", validUntil: { lt: today } },
        ],
      };
  }
}

/** Advisories that wait for a second pair of eyes, that stand, and that have ended; the newest first. */
export async function deskAdvisoriesPage(
  { actor, db, lang, now }: Ask<Staff>,
  { group, page }: { readonly group: AdvisoryGroup; readonly page: number },
) {
  const today = toColumn(minskDate(now));
  const counts = await Promise.all(
    advisoryGroups.map((one) => db.advisoryVersion.count({ where: whereOf(one, today) })),
  );
  const rows = await db.advisoryVersion.findMany({
    where: whereOf(group, today),
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * perPage,
    take: perPage + 1,
  });
  const about = await aboutIn(db, lang);
  return {
    group,
    groups: advisoryGroups.map((one, at) => ({ group: one, count: counts[at] ?? 0 })),
    advisories: rows.slice(0, perPage).map((row) => ({
      ...shownAdvisory(row, lang),
      version: row.number,
      state: row.state,
      about: about(row),
    })),
    page,
    more: rows.length > perPage,
    mayWrite: actor.kind !== "finance",
  };
}
export type DeskAdvisories = Awaited<ReturnType<typeof deskAdvisoriesPage>>;

/** What a version is about, in words. */
async function aboutIn(db: Db, lang: Lang) {
  const { categories, commodities, regions } = await readVocabulary(db);
  return (row: AdvisoryVersion): string =>
    [
      row.commoditySlug && (commodities.get(row.commoditySlug)?.names[lang] ?? row.commoditySlug),
      row.categorySlug && (categories.get(row.categorySlug)?.names[lang] ?? row.categorySlug),
      row.regionSlug && (regions.get(row.regionSlug)?.names[lang] ?? row.regionSlug),
    ]
      .filter(Boolean)
      .join(" · ");
}

/** What the form of an advisory offers. */
export async function advisoryChoices(db: Db, lang: Lang) {
  const { categories } = await readVocabulary(db);
  return {
    ...(await listingChoices(db, lang)),
    groups: [...categories.values()].map(({ slug, names }) => ({ slug, name: names[lang] })),
  };
}
export type AdvisoryChoices = Awaited<ReturnType<typeof advisoryChoices>>;

/** One advisory with its versions, the newest first; null when there is none. */
export async function deskAdvisoryPage({ actor, db, lang }: Ask<Staff>, id: string) {
  const row = await db.advisory.findUnique({
    where: { id },
    include: { versions: { orderBy: { number: "desc" } } },
  });
  const newest = row?.versions[0];
  if (!row || !newest) return null;
  const people = await namesOfPeople(
    db,
    row.versions.flatMap(({ proposedById, decidedById }) => [proposedById, decidedById]),
  );
  const about = await aboutIn(db, lang);
  const mayWrite = actor.kind !== "finance";
  const versions = row.versions.map((version) => ({
    ...shownAdvisory(version, lang),
    versionId: version.id,
    number: version.number,
    state: version.state,
    about: about(version),
    titles: titlesOfVersion(version),
    texts: textsOfVersion(version),
    proposedBy: people.get(version.proposedById ?? "") ?? null,
    proposedAt: version.proposedAt,
    decidedBy: people.get(version.decidedById ?? "") ?? null,
    decidedAt: version.decidedAt,
    reason: version.reason,
    mine: version.proposedById === actor.userId,
  }));
  return {
    id,
    versions,
    proposed: versions.find(({ state }) => state === "proposed") ?? null,
    published: versions.find(({ state }) => state === "published") ?? null,
    /** What a new version begins with. */
    start: {
      kind: newest.kind as string,
      severity: newest.severity as string,
      commodity: newest.commoditySlug ?? "",
      category: newest.categorySlug ?? "",
      region: newest.regionSlug ?? "",
      titles: titlesOfVersion(newest),
      texts: textsOfVersion(newest),
      sourceName: newest.sourceName,
      sourceUrl: newest.sourceUrl,
      from: fromColumn(newest.validFrom) as string,
      until: newest.validUntil === null ? "" : (fromColumn(newest.validUntil) as string),
    },
    choices: await advisoryChoices(db, lang),
    mayWrite,
  };
}
export type DeskAdvisory = NonNullable<Awaited<ReturnType<typeof deskAdvisoryPage>>>;
export type AdvisoryStart = DeskAdvisory["start"];
