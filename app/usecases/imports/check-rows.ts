import type { Db } from "#app/db/client.server.ts";
import { Prisma } from "#app/db/generated/client.ts";
import type { Cells } from "#app/domain/imports/cells.ts";
import type { Rules } from "./plan-row.ts";
import { planRow } from "./plan-row.ts";
import { storedListings } from "./stored-listing.ts";

/** Few enough that reading them does not hold up whoever else the process serves. */
const AT_ONCE = 100;

/** A row's cells as they were kept. */
export function cellsOf(stored: Prisma.JsonValue): Cells {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([name, text]) => (typeof text === "string" ? [[name, text]] : [])),
  );
}

/** The dry run of the next rows: what each would do. Answers whether there were any. */
export async function checkRows(
  db: Db,
  { id: importId, companyId }: { readonly id: string; readonly companyId: string },
  rules: Rules,
): Promise<boolean> {
  const rows = await db.importRow.findMany({
    where: { importId, plan: null },
    orderBy: { number: "asc" },
    take: AT_ONCE,
  });
  if (rows.length === 0) return false;
  const stored = await storedListings(
    db,
    companyId,
    rows.map(({ ref }) => ref),
  );
  const found = rows.map(({ number, ref, cells, duplicateOf }) => {
    const planned = planRow({ cells: cellsOf(cells), duplicateOf }, stored.get(ref) ?? null, rules);
    return {
      number,
      plan: planned.plan,
      changes: planned.plan === "change" ? planned.changes : [],
      errors: planned.plan === "error" ? planned.errors : [],
    };
  });
  await db.$executeRaw(Prisma.sql`
    UPDATE import_rows row SET plan = found.plan::"ImportPlan", changes = found.changes, errors = found.errors
    FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      AS found(number int, plan text, changes jsonb, errors jsonb)
    WHERE row.import_id = ${importId}::uuid AND row.number = found.number AND row.plan IS NULL`);
  return true;
}
