/** Files of listings, and what a producer and the house's job do with them; a database with the reference data. */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Db } from "#app/db/client.server.ts";
import type { Producer, System } from "#app/domain/actor.ts";
import { csvFile } from "#app/domain/csv-text.ts";
import { importColumns } from "#app/domain/imports/columns.ts";
import type { Result } from "#app/domain/result.ts";
import { readDraftFields } from "#app/routes/producer/import-fields.ts";
import { importListings } from "#app/usecases/imports/import-listings.ts";
import { runImport } from "#app/usecases/imports/run-import.ts";
import { workOnImports } from "#app/usecases/imports/work-on-imports.ts";
import { approveRevision } from "#app/usecases/moderation/approve-revision.ts";
import { aModerator, callOf, monday, must, openCaseOf } from "./listing-world.ts";

export type Row = Readonly<Record<string, string>>;

/** Columns by their own names. */
const ownNames = new Map(importColumns.map(({ name }) => [name.toLowerCase(), name]));

/** A row for 20 t of pomegranates that may be handed in. */
export function aRow(ref: string, change: Row = {}): Row {
  return {
    ref,
    commodity: "pomegranate",
    title: `Nar ${ref}`,
    region: "goychay",
    availableFrom: "2026-11-01",
    availableTo: "31.01.2027",
    quantityKg: "20 000",
    minimumOrderKg: "1000",
    currency: "USD",
    "tiers[0].fromKg": "1000",
    "tiers[0].pricePerKg": "1,20",
    incoterm: "FCA",
    incotermPlace: "Göyçay",
    submit: "yes",
    ...change,
  };
}

/** The header of the rows: every column that some row has. */
export function headerOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

export function csvOf(rows: readonly Row[], delimiter: ";" | "," = ";"): string {
  const header = headerOf(rows);
  return csvFile([header, ...rows.map((row) => header.map((name) => row[name] ?? ""))], delimiter);
}

/** Brings a file as its bytes; resolves to the import's id or the refusal. */
export async function bring(
  db: Db,
  producer: Producer,
  content: string | Uint8Array,
  { formToken = randomUUID(), name = "goods.csv", now = monday } = {},
): Promise<Result<string, { code: string }>> {
  const folder = await mkdtemp(join(tmpdir(), "trade-house-import-test-"));
  const path = join(folder, "file");
  await writeFile(path, content);
  const call = callOf(db, producer, { now });
  const file = { name, size: content.length, path };
  const brought = await importListings(call, { company: null, formToken, file }, ownNames);
  call.outside.sheets.close();
  await rm(folder, { recursive: true });
  return brought;
}

const house: System = { kind: "system" };

/** One turn of the house's job. */
export function turn(db: Db, now = monday) {
  return workOnImports(callOf(db, house, { now }), readDraftFields);
}

/** The house's job until it has nothing to do; throws what no row could help. */
export async function work(db: Db, now = monday): Promise<void> {
  for (;;) {
    const { more, failures } = await turn(db, now);
    if (failures.length > 0) throw new AggregateError(failures, "rows failed");
    if (!more) return;
  }
}

/** Brings the rows, has them looked at and runs them; answers the import's id. */
export async function importRows(
  db: Db,
  producer: Producer,
  rows: readonly Row[],
  now = monday,
): Promise<string> {
  const id = must(await bring(db, producer, csvOf(rows), { now }));
  await work(db, now);
  const ran = await runImport(callOf(db, producer, { now }), id, randomUUID());
  // A file that changes nothing has nothing to run.
  if (!ran.ok && ran.refusal.code !== "import-nothing-to-do") throw new Error(ran.refusal.code);
  await work(db, now);
  return id;
}

/** How many rows of an import have which outcome; rows in error have none. */
export async function outcomesOf(db: Db, importId: string): Promise<Record<string, number>> {
  const groups = await db.importRow.groupBy({
    by: ["plan", "outcome"],
    where: { importId },
    _count: { _all: true },
  });
  const counts: Record<string, number> = {};
  for (const { plan, outcome, _count } of groups) {
    const name = outcome ?? plan ?? "waiting";
    counts[name] = (counts[name] ?? 0) + _count._all;
  }
  return counts;
}

/** What is wrong with each row in error: "7 quantityKg number-malformed". */
export async function errorsOf(db: Db, importId: string): Promise<string[]> {
  const rows = await db.importRow.findMany({
    where: { importId, OR: [{ plan: "error" }, { outcome: "refused" }] },
    orderBy: { number: "asc" },
  });
  return rows.flatMap(({ number, errors }) =>
    (errors as { column: string; code: string }[]).map(({ column, code }) => `${number} ${column} ${code}`),
  );
}

/** Everything an import could have changed, to be held against a later look. */
export async function marketOf(db: Db) {
  return {
    listings: await db.listing.findMany({ orderBy: { id: "asc" } }),
    revisions: await db.listingRevision.findMany({ orderBy: { id: "asc" } }),
    prices: await db.priceVersion.findMany({ orderBy: { id: "asc" }, include: { tiers: true } }),
    movements: await db.lotMovement.findMany({ orderBy: { id: "asc" } }),
    cases: await db.moderationCase.findMany({ orderBy: { id: "asc" } }),
  };
}

/** The listing of a reference with what an import may change. */
export function listingOf(db: Db, externalRef: string) {
  return db.listing.findFirstOrThrow({
    where: { externalRef },
    include: {
      revisions: { orderBy: { number: "desc" }, include: { certificates: true } },
      prices: { orderBy: { number: "asc" }, include: { tiers: { orderBy: { fromG: "asc" } } } },
      lots: true,
    },
  });
}

/** Approves what is in review under a reference. */
export async function approve(db: Db, ref: string): Promise<void> {
  const { id } = await listingOf(db, ref);
  const { id: caseId, revisionId } = await openCaseOf(db, id);
  must(
    await approveRevision(callOf(db, await aModerator(db)), caseId, { revision: revisionId, comment: "" }),
  );
}
