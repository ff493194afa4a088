import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { Prisma } from "#app/db/generated/client.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { RowError } from "#app/domain/imports/cells.ts";
import { applyRow, RowRefused } from "./apply-row.ts";
import { cellsOf } from "./check-rows.ts";
import type { Rules } from "./plan-row.ts";
import { planRow } from "./plan-row.ts";
import { storedListings } from "./stored-listing.ts";

/** About a second's work: then another company's import has its turn. */
const AT_ONCE = 20;

type Import = { readonly id: string; readonly companyId: string };

/**
 * Takes the next rows, each in a transaction of its own in which its outcome is written too: killed at any line, a row
 * has happened with its outcome or not at all. Answers how many were taken, and what went wrong that no row can help.
 */
export async function runRows(
  call: Call<Producer>,
  one: Import,
  rules: Rules,
): Promise<{ readonly taken: number; readonly failures: readonly unknown[] }> {
  const rows = await call.db.importRow.findMany({
    where: { importId: one.id, outcome: null, plan: { not: "error" } },
    orderBy: { number: "asc" },
    take: AT_ONCE,
    select: { number: true },
  });
  const failures: unknown[] = [];
  for (const { number } of rows) {
    const failure = await runRow(call, one, number, rules);
    if (failure !== null) failures.push(failure);
  }
  return { taken: rows.length, failures };
}

/** Resolves to what no row can help, or null. */
async function runRow(call: Call<Producer>, one: Import, number: number, rules: Rules): Promise<unknown> {
  const failed = await inTransaction(call.db, (tx) => doRow(tx, call, one, number, rules)).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  if (failed === null) return null;
  const { error } = failed;
  const code = error instanceof RowRefused ? error.code : "row-failed";
  await inTransaction(call.db, async (tx) => {
    const row = await claim(tx, one.id, number);
    if (row !== null) await refuseRow(tx, call, one.id, number, [{ column: "", code, found: "" }]);
  });
  return error instanceof RowRefused ? null : error;
}

/** The row, locked, if it is still to do and its import still runs. */
async function claim(tx: Tx, importId: string, number: number) {
  const [running] = await tx.$queryRaw<{ state: string }[]>(
    Prisma.sql`SELECT state::text AS state FROM listing_imports WHERE id = ${importId}::uuid FOR SHARE`,
  );
  if (running?.state !== "running") return null;
  // Two workers may have looked at the same rows; the second waits here and then finds it done.
  await tx.$queryRaw(
    Prisma.sql`SELECT number FROM import_rows
      WHERE import_id = ${importId}::uuid AND number = ${number} FOR UPDATE`,
  );
  return tx.importRow.findFirst({ where: { importId, number, outcome: null } });
}

async function doRow(tx: Tx, call: Call<Producer>, one: Import, number: number, rules: Rules): Promise<void> {
  const row = await claim(tx, one.id, number);
  if (row === null) return;
  const { ref } = row;
  // The listing may have moved since the dry run: what counts is how it stands now.
  const stored = (await storedListings(tx, one.companyId, [ref])).get(ref) ?? null;
  const planned = planRow({ cells: cellsOf(row.cells), duplicateOf: row.duplicateOf }, stored, rules);
  if (planned.plan === "error") return refuseRow(tx, call, one.id, number, planned.errors);
  const did = planned.plan !== "unchanged";
  const listingId = did
    ? await applyRow(tx, call, { importId: one.id, companyId: one.companyId, ref }, planned)
    : planned.listingId;
  if (planned.input.quantity !== null) {
    await tx.listing.updateMany({ where: { id: listingId }, data: { importedG: planned.input.quantity } });
  }
  await tx.importRow.update({
    where: { importId_number: { importId: one.id, number } },
    data: {
      outcome: planned.plan === "unchanged" ? "unchanged" : planned.plan === "create" ? "created" : "changed",
      changes: planned.plan === "change" ? planned.changes.map((change) => ({ ...change })) : [],
      submitted: did && planned.deeds.submit,
      listingId,
      doneAt: call.now,
    },
  });
}

async function refuseRow(
  tx: Tx,
  call: Call<Producer>,
  importId: string,
  number: number,
  errors: readonly RowError[],
): Promise<void> {
  await tx.importRow.update({
    where: { importId_number: { importId, number } },
    data: { outcome: "refused", errors: errors.map((error) => ({ ...error })), doneAt: call.now },
  });
}
