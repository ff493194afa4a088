import type { CellRefusal, Cells, NameIndex, RowError } from "#app/domain/imports/cells.ts";
import { readCell } from "#app/domain/imports/cells.ts";
import { columnOf, importColumns, importLimits } from "#app/domain/imports/columns.ts";
import type { Lang } from "#app/domain/language.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { DraftInput } from "../listings/draft-input.ts";

/**
 * The listing form's own reader: its fields as a draft, or codes by field name. The edge hands it in, so that a row is
 * read by the very rules of the page.
 */
export type ReadFields = (
  fields: Iterable<readonly [name: string, value: string]>,
  lang: Lang,
) =>
  | { readonly ok: true; readonly value: DraftInput }
  | { readonly ok: false; readonly errors: Readonly<Record<string, readonly string[]>> };

/** Goods and places by every name they have. */
export type Known = { readonly commodities: NameIndex; readonly regions: NameIndex };

/** A row as it is meant: what it says of the listing, what it says nothing about, and whether it is to be handed in. */
export type RowInput = {
  readonly input: DraftInput;
  /** Names of the fields the row fills; "tiers" and "certificates" stand for all of theirs. */
  readonly given: ReadonlySet<string>;
  readonly submit: boolean;
};

export type RowWrong = { readonly code: "row-wrong"; readonly errors: readonly RowError[] };

/** Reads a row's cells, or says everything that is wrong with them, in the order of the columns. */
export function readRow(
  cells: Cells,
  lang: Lang,
  known: Known,
  readFields: ReadFields,
): Result<RowInput, RowWrong> {
  const errors: RowError[] = [];
  const wrong = (column: string, code: string) => errors.push({ column, code, found: cells[column] ?? "" });
  const fields = new Map<string, string>();
  for (const column of importColumns) {
    const raw = cells[column.name];
    if (raw === undefined) {
      if (column.required) wrong(column.name, "required");
      continue;
    }
    const read: Result<string, CellRefusal> = readCell(column, raw, known);
    if (read.ok) fields.set(column.name, read.value);
    else wrong(column.name, read.refusal.code);
  }
  if ((cells.ref?.length ?? 0) > importLimits.ref) wrong("ref", "too-long");
  for (const index of namelessCertificates(fields)) wrong(`certificates[${index}].kind`, "required");

  const commodityWrong = errors.some(({ column }) => column === "commodity");
  // The form cannot be read without a commodity; with any word there it says what else is wrong.
  const forForm = [...fields].filter(([name]) => name !== "ref" && name !== "submit");
  const read = readFields(commodityWrong ? [...forForm, ["commodity", "?"]] : forForm, lang);
  if (!read.ok) {
    for (const [field, codes] of Object.entries(read.errors)) {
      if (errors.some(({ column }) => column === field)) continue;
      wrong(columnOf(field) ? field : "", codes[0] ?? "invalid");
    }
  }
  if (errors.length > 0 || !read.ok) return refuse({ code: "row-wrong", errors: inOrder(errors) });
  const given = new Set([...fields.keys()].map((name) => name.replace(/\[.*$/, "")));
  return ok({ input: read.value, given, submit: fields.get("submit") === "yes" });
}

/** The form takes a certificate without a kind for none; in a sheet something was meant. */
function namelessCertificates(fields: ReadonlyMap<string, string>): string[] {
  const rows = [...fields.keys()].flatMap((name) => /^certificates\[(\d+)\]/.exec(name)?.[1] ?? []);
  return [...new Set(rows)].filter((row) => !fields.has(`certificates[${row}].kind`));
}

const positions = new Map(importColumns.map(({ name }, position) => [name, position]));

function inOrder(errors: readonly RowError[]): RowError[] {
  return [...errors].sort((a, b) => (positions.get(a.column) ?? 0) - (positions.get(b.column) ?? 0));
}
