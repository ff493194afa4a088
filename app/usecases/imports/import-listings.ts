import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { formTarget, spendForm } from "#app/db/form-tokens.server.ts";
import { Prisma } from "#app/db/generated/client.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { headerKey, importColumns, importLimits } from "#app/domain/imports/columns.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { ReadSheet, SheetRefusal } from "#app/outside/sheets.server.ts";
import type { Upload } from "../files/keep-documents.ts";
import type { NotOwn } from "../listings/lock-own-listing.ts";
import { mayTradeFor } from "../listings/lock-own-listing.ts";
import { oneAtWork } from "./listing-import.ts";

export type ImportInput = {
  /** The active company where absent. */
  readonly company: string | null;
  readonly formToken: string;
  readonly file: Upload | null;
};

export type ImportRefusal =
  | NotOwn
  | SheetRefusal
  | { readonly code: "import-file-missing" }
  | { readonly code: "import-columns-missing"; readonly columns: string }
  | { readonly code: "import-column-twice"; readonly columns: string }
  | { readonly code: "import-at-work" };

/** What a column may be called: its own name and its words in every language, by `headerKey`. */
export type HeaderNames = ReadonlyMap<string, string>;

const DEED = "import-listings";

/**
 * Takes in a file of listings: its rows are kept as they came, and a job then looks each of them through. Nothing else
 * changes before the producer says so. Answers the import's id.
 */
export async function importListings(
  call: Call<Producer>,
  { company, formToken, file }: ImportInput,
  names: HeaderNames,
): Promise<Result<string, ImportRefusal>> {
  const companyId = company ?? call.actor.companyId;
  const own = mayTradeFor(call.actor, companyId);
  if (!own.ok) return own;
  if (file === null) return refuse({ code: "import-file-missing" });
  const read = await call.outside.sheets.read(file.path, importLimits);
  if (!read.ok) return read;
  const sheet = read.value;
  const columns = columnsOf(sheet.headers, names);
  const kept = columns.ok
    ? await keep(call, { companyId, formToken, file, sheet, columns: columns.value })
    : columns;
  await sheet.dispose();
  return kept;
}

type Columns = { readonly names: readonly string[]; readonly ignored: readonly string[] };

/** Our name of each column of the sheet, "" for one we do not know. */
function columnsOf(headers: readonly string[], known: HeaderNames): Result<Columns, ImportRefusal> {
  const names = headers.map((header) => known.get(headerKey(header)) ?? "");
  const twice = names.filter((name, index) => name !== "" && names.indexOf(name) !== index);
  if (twice.length > 0)
    return refuse({ code: "import-column-twice", columns: [...new Set(twice)].join(", ") });
  const missing = importColumns.filter((column) => column.required && !names.includes(column.name));
  if (missing.length > 0) {
    return refuse({ code: "import-columns-missing", columns: missing.map(({ name }) => name).join(", ") });
  }
  const ignored = headers.filter((header, index) => names[index] === "" && header !== "");
  return ok({ names, ignored: ignored.map((header) => header.slice(0, 60).toWellFormed()) });
}

type Keep = {
  readonly companyId: string;
  readonly formToken: string;
  readonly file: Upload;
  readonly sheet: ReadSheet;
  readonly columns: Columns;
};

async function keep(
  call: Call<Producer>,
  { companyId, formToken, file, sheet, columns }: Keep,
): Promise<Result<string, ImportRefusal>> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file.path), hash);
  const sha256 = hash.digest("hex");
  const form = { token: formToken, userId: call.actor.userId, deed: DEED };
  return inTransaction(call.db, async (tx) => {
    await lockRow(tx, "company", companyId);
    const first = await formTarget(tx, form);
    if (first !== null) return ok(first);
    if (await oneAtWork(tx, companyId)) return refuse({ code: "import-at-work" });
    const { id } = await tx.listingImport.create({
      data: {
        companyId,
        userId: call.actor.userId,
        fileName: file.name,
        fileSize: file.size,
        sha256,
        format: sheet.format,
        columns: [...columns.names],
        ignored: [...columns.ignored],
        lang: call.lang,
        createdAt: call.now,
        servedAt: call.now,
      },
      select: { id: true },
    });
    await keepRows(tx, id, sheet, columns.names);
    await record(tx, call, {
      deed: DEED,
      subject: "listing-import",
      subjectId: id,
      companyId,
      after: { file: file.name, sha256, rows: sheet.count },
    });
    await spendForm(tx, form, id, call.now);
    return ok(id);
  });
}

const AT_ONCE = 500;

async function keepRows(tx: Tx, importId: string, sheet: ReadSheet, names: readonly string[]): Promise<void> {
  const firsts = new Map<string, number>();
  const rowOf = (number: number, texts: readonly string[]) => {
    const filled = texts.flatMap((text, index) => {
      const name = names[index] ?? "";
      return name === "" || text === "" ? [] : [[name, text] as const];
    });
    const cells = Object.fromEntries(filled);
    const ref = cells.ref ?? "";
    const first = firsts.get(ref);
    if (first === undefined && ref !== "") firsts.set(ref, number);
    return { number, ref: ref.slice(0, importLimits.ref).toWellFormed(), cells, duplicate_of: first ?? null };
  };
  // One text a statement: thousands of parameters would take longer to bind than the rows to write.
  const write = (rows: ReturnType<typeof rowOf>[]) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO import_rows (import_id, number, ref, cells, duplicate_of)
      SELECT ${importId}::uuid, number, ref, cells, duplicate_of
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS row(number int, ref text, cells jsonb, duplicate_of int)`);
  let batch: ReturnType<typeof rowOf>[] = [];
  for await (const [number, texts] of sheet.rows()) {
    batch.push(rowOf(number, texts));
    if (batch.length < AT_ONCE) continue;
    await write(batch);
    batch = [];
  }
  if (batch.length > 0) await write(batch);
}
