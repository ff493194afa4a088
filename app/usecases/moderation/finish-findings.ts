import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { sql } from "#app/db/sql.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { likenessOf } from "#app/domain/moderation/picture-likeness.ts";
import { addLikeness } from "../files/keep-pictures.ts";
import { fillCaseWords } from "./fill-case-words.ts";
import { keepWords } from "./keep-words.ts";
import { writeFindings } from "./look-again.ts";

const PICTURES_AT_ONCE = 20;
const REVISIONS_AT_ONCE = 200;
const CASES_AT_ONCE = 20;

/**
 * Does what a submission could not wait for: measures pictures nobody has measured (those of before, and those the
 * busy picture maker left), keeps the words of revisions, and looks again at the cases that waited for it.
 */
export async function finishFindings(call: Call<System>, stop?: AbortSignal): Promise<{ more: boolean }> {
  const measured = await measurePictures(call, stop);
  const kept = await keepAllWords(call);
  const filled = await fillCaseWords(call.db, CASES_AT_ONCE);
  const looked = stop?.aborted ? 0 : await lookWhereWaiting(call);
  return {
    more:
      measured === PICTURES_AT_ONCE ||
      kept === REVISIONS_AT_ONCE ||
      looked === CASES_AT_ONCE ||
      filled === CASES_AT_ONCE,
  };
}

async function measurePictures({ db, outside, now }: Call<System>, stop?: AbortSignal): Promise<number> {
  // Those of open cases first: somebody waits for them.
  const rows = await db.$queryRaw<{ id: string; sha256: string | null }[]>(sql`
    SELECT picture.id::text AS id,
           (SELECT file.sha256 FROM picture_variants variant JOIN files file ON file.id = variant.file_id
            WHERE variant.picture_id = picture.id AND variant.format = 'jpeg'
            ORDER BY variant.width DESC LIMIT 1) AS sha256
    FROM pictures picture LEFT JOIN picture_likenesses likeness ON likeness.picture_id = picture.id
    WHERE likeness.picture_id IS NULL
    ORDER BY EXISTS (SELECT 1 FROM revision_photos photo
                     JOIN moderation_cases review ON review.revision_id = photo.revision_id AND review.state = 'open'
                     WHERE photo.picture_id = picture.id) DESC, picture.id DESC
    LIMIT ${PICTURES_AT_ONCE}`);
  for (const { id, sha256 } of rows) {
    if (stop?.aborted) return 0;
    const likeness = sha256 === null ? null : await measureFile({ outside }, sha256);
    if (likeness !== "later") await inTransaction(db, (tx) => addLikeness(tx, id, { likeness }, now));
  }
  return rows.length;
}

/** A file that is not there, or cannot be read, is like no other. */
async function measureFile(
  { outside }: Pick<Call, "outside">,
  sha256: string,
): Promise<bigint | null | "later"> {
  if (!(await outside.files.has(sha256))) return null;
  const folder = await mkdtemp(join(tmpdir(), "trade-house-measure-"));
  const measure = async () => {
    const path = join(folder, "picture.jpeg");
    await pipeline(outside.files.open(sha256), createWriteStream(path));
    return outside.pictures.measure(path);
  };
  const grey = await measure().finally(() => rm(folder, { recursive: true, force: true }));
  if (grey.ok) return likenessOf(grey.value);
  return grey.refusal.code === "pictures-busy" ? "later" : null;
}

async function keepAllWords({ db }: Call<System>): Promise<number> {
  await db.$executeRaw(sql`
    DELETE FROM revision_likenesses likeness USING listing_revisions revision
    WHERE revision.id = likeness.revision_id AND revision.state NOT IN ('submitted', 'approved')`);
  const rows = await db.listingRevision.findMany({
    where: { state: { in: ["submitted", "approved"] }, likeness: null },
    select: { id: true },
    take: REVISIONS_AT_ONCE,
  });
  await inTransaction(db, (tx) =>
    keepWords(
      tx,
      rows.map(({ id }) => id),
    ),
  );
  return rows.length;
}

/** Cases that were still looking and whose pictures are all measured by now. */
async function lookWhereWaiting({ db, now }: Call<System>): Promise<number> {
  const cases = await db.moderationCase.findMany({
    where: {
      state: "open",
      stillLooking: true,
      revision: { photos: { none: { picture: { likeness: null } } } },
    },
    select: { id: true, listingId: true },
    orderBy: { dueAt: "asc" },
    take: CASES_AT_ONCE,
  });
  for (const { id, listingId } of cases) {
    await inTransaction(db, async (tx) => {
      await lockRow(tx, "listing", listingId);
      await lockRow(tx, "case", id);
      const row = await tx.moderationCase.findUniqueOrThrow({ where: { id } });
      if (row.state === "open" && row.stillLooking) await writeFindings(tx, id, row.revisionId, now);
    });
  }
  return cases.length;
}
