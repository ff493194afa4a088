import type { Db } from "#app/db/client.server.ts";

/** What a reader may compare with: a revision by its number, the one read before, or nothing at all. */
export type Against = {
  /** Number of the revision asked for; 0 reads the revision whole. */
  readonly number: number | null;
  /** Id of the revision the reader had before their eyes when they decided. */
  readonly read: string | null;
};

/**
 * Revisions this one may be compared with, newest first, and the one it is compared with: the one asked for; else the
 * one that was read when another came meanwhile; else what is on sale; else what was last decided.
 */
export async function basesOf(
  db: Db,
  current: { readonly listingId: string; readonly number: number; readonly published: string | null },
  { number, read }: Against,
) {
  const rows = await db.listingRevision.findMany({
    where: { listingId: current.listingId, number: { lt: current.number }, state: { not: "draft" } },
    orderBy: { number: "desc" },
    take: MOST_BASES,
    select: { id: true, number: true, state: true },
  });
  const decided = rows.filter(({ state }) => state !== "withdrawn");
  const missed = rows.find(({ id }) => id === read);
  const onSale = rows.find(({ id }) => id === current.published);
  const usual = missed ?? onSale ?? decided.find(({ state }) => state === "superseded") ?? decided[0];
  const chosen = number === 0 ? undefined : (rows.find((row) => row.number === number) ?? usual);
  const kindOf = (row: { id: string; state: string }) => {
    if (row.id === current.published || row.state === "approved") return "onSale" as const;
    if (row.state === "superseded") return "wasOnSale" as const;
    return row.state === "withdrawn" ? ("withdrawn" as const) : ("turnedDown" as const);
  };
  return {
    chosen: chosen ? { id: chosen.id, number: chosen.number, kind: kindOf(chosen) } : null,
    /** The reader decided on a revision that has been replaced: its number. */
    missed: missed?.number ?? null,
    choices: rows
      .filter((row) => row.state !== "withdrawn" || row.id === read)
      .map((row) => ({ number: row.number, kind: kindOf(row) })),
  };
}

const MOST_BASES = 20;
