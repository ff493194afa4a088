import type { Call } from "#app/db/call.ts";
import { unattachedFiles } from "#app/db/unattached-files.server.ts";
import type { System } from "#app/domain/actor.ts";
import { addHours } from "#app/domain/plain-date.ts";

/** An upload that nothing points to after a day belongs to a deed that never happened. */
const HOURS = 24;
const AT_ONCE = 500;

export type Forgotten = { readonly rows: number; readonly stored: number; readonly more: boolean };

/**
 * Removes what was uploaded and never attached: rows that nothing points to, then stored bytes that no row names, each
 * after a day. A row that is attached in the same instant stays, because its key is held; bytes that are stored again in
 * the same instant stay, because storing makes them new (see the file store). In a bucket nothing is removed.
 */
export async function forgetUnattached(call: Call<System>, stop?: AbortSignal): Promise<Forgotten> {
  const { db, now, outside } = call;
  const before = addHours(now, -HOURS);
  const ids = await unattachedFiles(db, before, AT_ONCE);
  let rows = 0;
  for (const id of ids) {
    if (stop?.aborted) break;
    // Whoever attaches it meanwhile keeps it: the key refuses, and the next run looks again.
    rows += await db.file.deleteMany({ where: { id } }).then(
      ({ count }) => count,
      () => 0,
    );
  }
  let stored = 0;
  const { shelf } = outside.files;
  // A bucket keeps everything, so there is nothing to look through.
  for await (const { sha256, storedAt } of shelf === undefined ? [] : outside.files.list()) {
    if (stop?.aborted) break;
    if (storedAt >= before) continue;
    if ((await db.file.count({ where: { sha256 } })) > 0) continue;
    if (await shelf?.removeIfOlder(sha256, before)) stored += 1;
  }
  return { rows, stored, more: ids.length === AT_ONCE && rows > 0 };
}
