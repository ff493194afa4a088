import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import type { Cells, RowError } from "#app/domain/imports/cells.ts";

export const importViews = ["error", "create", "change", "unchanged", "photos"] as const;
export type ImportView = (typeof importViews)[number];

const perPage = 50;
const shownImports = 20;

/** What one may bring, and what was brought of late by the person's companies. */
export async function listingImportsPage({ actor, db }: Ask<Producer>) {
  const managed = companiesWhere(actor, "producer", "manager");
  const rows = await db.listingImport.findMany({
    where: { companyId: { in: companiesWhere(actor, "producer", "viewer") } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: shownImports,
    include: { _count: { select: { rows: true } } },
  });
  return {
    company: managed.includes(actor.companyId) ? actor.companyId : (managed[0] ?? null),
    companies: actor.memberships
      .filter(({ companyId }) => managed.includes(companyId))
      .map(({ companyId, companyName, state }) => ({ id: companyId, name: companyName, state })),
    imports: rows.map(({ id, fileName, state, createdAt, _count }) => ({
      id,
      fileName,
      state,
      createdAt,
      rows: _count.rows,
    })),
  };
}
export type ListingImports = Awaited<ReturnType<typeof listingImportsPage>>;

/** One import of the person's companies with the rows of one kind; null when it is not theirs. */
export async function listingImportPage(
  { actor, db }: Ask<Producer>,
  id: string,
  filter: { readonly show: ImportView | null; readonly page: number },
) {
  const row = await db.listingImport.findFirst({
    where: { id, companyId: { in: companiesWhere(actor, "producer", "viewer") } },
    include: { company: { select: { id: true, legalName: true, state: true } } },
  });
  if (row === null) return null;
  const counts = await countsOf(db, id);
  const show = filter.show ?? (counts.error > 0 ? "error" : counts.create > 0 ? "create" : "change");
  const rows =
    show === "photos" ? await photoless(db, id, filter.page) : await rowsOf(db, id, show, filter.page);
  return {
    id,
    state: row.state,
    fileName: row.fileName,
    createdAt: row.createdAt,
    endedAt: row.endedAt,
    endedBy: row.endedBy,
    ignored: row.ignored,
    company: row.company,
    mayRun: companiesWhere(actor, "producer", "manager").includes(row.companyId),
    counts,
    show,
    page: filter.page,
    rows: rows.slice(0, perPage),
    more: rows.length > perPage,
  };
}
export type ShownImport = NonNullable<Awaited<ReturnType<typeof listingImportPage>>>;

/**
 * Counted from the rows each time, so that they are true at every moment. A row in error counts as such whether the dry
 * run or the listing itself refused it.
 */
async function countsOf(db: Db, importId: string) {
  const groups = await db.importRow.groupBy({
    by: ["plan", "outcome", "submitted"],
    where: { importId },
    _count: { _all: true },
  });
  const of = (fits: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(fits).reduce((total, { _count }) => total + _count._all, 0);
  const [missing] = await db.$queryRaw<{ count: bigint }[]>(sql`
    SELECT count(*) AS count FROM import_rows row WHERE row.import_id = ${importId}::uuid AND ${withoutPhotos}`);
  return {
    total: of(() => true),
    looked: of(({ plan }) => plan !== null),
    done: of(({ plan, outcome }) => outcome !== null || plan === "error"),
    create: of(({ plan, outcome }) => plan === "create" && outcome !== "refused"),
    change: of(({ plan, outcome }) => plan === "change" && outcome !== "refused"),
    unchanged: of(({ plan, outcome }) => plan === "unchanged" && outcome !== "refused"),
    error: of(({ plan, outcome }) => plan === "error" || outcome === "refused"),
    created: of(({ outcome }) => outcome === "created"),
    changed: of(({ outcome }) => outcome === "changed"),
    same: of(({ outcome }) => outcome === "unchanged"),
    submitted: of(({ submitted }) => submitted),
    photos: Number(missing?.count ?? 0n),
  };
}

/** The newest revision of the row's listing has no photo. */
const withoutPhotos = sql`row.listing_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM revision_photos photo JOIN listing_revisions revision ON revision.id = photo.revision_id
  WHERE revision.listing_id = row.listing_id AND revision.number = (
    SELECT max(number) FROM listing_revisions WHERE listing_id = row.listing_id))`;

type Change = { readonly column: string; readonly before: string; readonly after: string };

export type ShownRow = {
  readonly number: number;
  readonly ref: string;
  readonly name: string;
  readonly listingId: string | null;
  readonly errors: readonly RowError[];
  readonly changes: readonly Change[];
};

async function rowsOf(
  db: Db,
  importId: string,
  show: Exclude<ImportView, "photos">,
  page: number,
): Promise<ShownRow[]> {
  const rows = await db.importRow.findMany({
    where:
      show === "error"
        ? { importId, OR: [{ plan: "error" }, { outcome: "refused" }] }
        : { importId, plan: show, OR: [{ outcome: null }, { outcome: { not: "refused" } }] },
    orderBy: { number: "asc" },
    skip: (page - 1) * perPage,
    take: perPage + 1,
  });
  return rows.map(({ number, ref, cells, listingId, errors, changes }) => {
    const texts = textsOf(cells);
    return {
      number,
      ref,
      name: texts.title ?? texts.commodity ?? "",
      listingId,
      errors: listOf(errors).map(({ column = "", code = "", found = "" }) => ({ column, code, found })),
      changes: listOf(changes).map(({ column = "", before = "", after = "" }) => ({ column, before, after })),
    };
  });
}

async function photoless(db: Db, importId: string, page: number): Promise<ShownRow[]> {
  const rows = await db.$queryRaw<{ number: number; ref: string; cells: unknown; listingId: string }[]>(sql`
    SELECT row.number, row.ref, row.cells, row.listing_id AS "listingId" FROM import_rows row
    WHERE row.import_id = ${importId}::uuid AND ${withoutPhotos}
    ORDER BY row.number LIMIT ${perPage + 1} OFFSET ${(page - 1) * perPage}`);
  return rows.map(({ number, ref, cells, listingId }) => {
    const texts = textsOf(cells);
    return { number, ref, name: texts.title ?? texts.commodity ?? "", listingId, errors: [], changes: [] };
  });
}

/** Plain objects of texts out of a JSON column. */
function textsOf(stored: unknown): Cells {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, text]) => typeof text === "string"));
}

function listOf(stored: unknown): Cells[] {
  return Array.isArray(stored) ? stored.map(textsOf) : [];
}

/** The rows in error as they came, with the names of the file's columns; null when the import is not theirs. */
export async function badRows({ actor, db }: Ask<Producer>, id: string) {
  const found = await db.listingImport.findFirst({
    where: { id, companyId: { in: companiesWhere(actor, "producer", "viewer") } },
    select: { fileName: true, columns: true },
  });
  if (found === null) return null;
  const rows = await db.importRow.findMany({
    where: { importId: id, OR: [{ plan: "error" }, { outcome: "refused" }] },
    orderBy: { number: "asc" },
    select: { number: true, cells: true, errors: true },
  });
  return {
    fileName: found.fileName,
    columns: found.columns.filter((name) => name !== ""),
    rows: rows.map(({ number, cells, errors }) => ({
      number,
      cells: textsOf(cells),
      errors: listOf(errors).map(({ column = "", code = "" }) => ({ column, code })),
    })),
  };
}
