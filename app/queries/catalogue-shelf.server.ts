/** The shelf of this instance: filled from the catalogue's table, and brought up to every version before it answers. */
import type { Db } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import { versionsOf } from "#app/db/versions.server.ts";
import type { ShelfEntry } from "#app/domain/catalogue/shelf/entry.ts";
import { Shelf } from "#app/domain/catalogue/shelf/shelf.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { readEntries } from "./catalogue-entries.server.ts";

/** A shelf as it was at a version, and from which transaction on changes are still to be read. */
type Kept = { shelf: Shelf; version: bigint; nextXid: string; readAt: number; work: Promise<void> | null };

const kept = new WeakMap<Db, Kept | Promise<Kept>>();

const ROWS_AT_ONCE = 2_000;
/** With more changes than this it is quicker to begin anew. */
const MOST_CHANGES = 5_000;
/** Changes are noted for an hour; who has not read for half of it begins anew. */
const LONGEST_ABSENCE_MS = 30 * 60_000;
/** Places of listings that are gone cost memory. */
const MOST_GAPS = 20_000;

/**
 * The shelf for a day, as new as every commit this instance has heard of; null while versions are not followed or the
 * shelf is still being filled: the database answers meanwhile. The first call begins to fill it.
 */
export async function shelfOn(db: Db, today: PlainDate): Promise<Shelf | null> {
  const versions = versionsOf(db);
  if (versions === null) return null;
  const known = kept.get(db);
  if (known === undefined || (!(known instanceof Promise) && isOutworn(known, today))) {
    begin(db, today, versions.catalogue);
    return null;
  }
  if (known instanceof Promise) return null;
  if (known.version < versions.catalogue) await catchUp(db, known, versions.catalogue);
  return known.shelf;
}

/** Fills the shelf; resolves once it answers. For a start that wants to be ready, and for tests. */
export async function fillShelf(db: Db, today: PlainDate): Promise<void> {
  await shelfOn(db, today);
  await kept.get(db);
}

const isOutworn = ({ shelf, readAt }: Kept, today: PlainDate): boolean =>
  shelf.today !== today || shelf.gaps > MOST_GAPS || performance.now() - readAt > LONGEST_ABSENCE_MS;

function begin(db: Db, today: PlainDate, version: bigint): void {
  const filling = load(db, today, version);
  kept.set(db, filling);
  filling.then(
    (filled) => kept.set(db, filled),
    () => kept.delete(db),
  );
}

async function load(db: Db, today: PlainDate, version: bigint): Promise<Kept> {
  // What changes while the rows are read is read again as a change.
  const nextXid = await oldestRunning(db);
  const entries: ShelfEntry[] = [];
  const same = sharing();
  for (let after = ""; ; ) {
    const rows = await readEntries(db, { after, most: ROWS_AT_ONCE });
    for (const row of rows) entries.push(same(row));
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_ONCE) break;
    after = last.id;
    // Other requests are answered between two readings.
    await new Promise(setImmediate);
  }
  const shelf = new Shelf(entries, today);
  return { shelf, version, nextXid, readAt: performance.now(), work: null };
}

/** All who wait for a version share the work; who needs a newer one goes on after it. */
async function catchUp(db: Db, known: Kept, version: bigint): Promise<void> {
  while (known.version < version) {
    known.work ??= applyChanges(db, known).finally(() => {
      known.work = null;
    });
    await known.work;
  }
}

async function applyChanges(db: Db, known: Kept): Promise<void> {
  const reached = versionsOf(db)?.catalogue ?? known.version;
  const nextXid = await oldestRunning(db);
  const changed = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT DISTINCT listing_id::text AS id FROM catalogue_changes WHERE xid >= ${known.nextXid}::xid8
    LIMIT ${MOST_CHANGES + 1}`);
  if (changed.length > MOST_CHANGES) {
    const anew = await load(db, known.shelf.today, reached);
    known.shelf = anew.shelf;
  } else {
    const ids = changed.map(({ id }) => id);
    const rows = await readEntries(db, { ids });
    const there = new Map(rows.map((row) => [row.id, row]));
    for (const id of ids) {
      const row = there.get(id);
      if (row === undefined) known.shelf.remove(id);
      else known.shelf.put(row);
    }
  }
  known.nextXid = nextXid;
  known.version = reached;
  known.readAt = performance.now();
}

/** The oldest transaction that may still commit: everything before it has ended and can be seen. */
async function oldestRunning(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<{ xid: string }[]>(
    sql`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid`,
  );
  return row?.xid ?? "0";
}

/** Values that many rows share are kept once. */
function sharing(): (row: ShelfEntry) => ShelfEntry {
  const strings = new Map<string, string>();
  const lists = new Map<string, readonly (string | number)[]>();
  const one = <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const known = strings.get(text);
    if (known !== undefined) return known as T;
    strings.set(text, text);
    return text;
  };
  const list = <T extends string | number>(values: readonly T[]): readonly T[] => {
    const key = values.join(" ");
    const known = lists.get(key);
    if (known !== undefined) return known as readonly T[];
    lists.set(key, values);
    return values;
  };
  return (row) => ({
    ...row,
    category: one(row.category),
    commodity: one(row.commodity),
    region: one(row.region),
    incoterm: one(row.incoterm),
    variety: one(row.variety),
    grade: one(row.grade),
    producer: one(row.producer),
    producerSlug: one(row.producerSlug),
    currency: one(row.currency),
    place: one(row.place),
    picture: one(row.picture),
    availableFrom: one(row.availableFrom),
    availableTo: one(row.availableTo),
    months: list(row.months),
    season: list(row.season),
    certificates: list(row.certificates),
  });
}
