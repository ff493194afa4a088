import type { Db, Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/**
 * Files made before an instant that nothing points to, at most so many. Which tables point to files the database says
 * itself, so that a new one is never forgotten; messages of quotations keep theirs in a list, which it cannot know.
 */
export async function unattachedFiles(db: Db | Tx, madeBefore: Date, atMost: number): Promise<string[]> {
  const references = await db.$queryRaw<{ table: string; column: string }[]>(Prisma.sql`
    SELECT c.conrelid::regclass::text AS "table", a.attname::text AS "column"
    FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'files'::regclass`);
  const unused = references.map(
    ({ table, column }) =>
      Prisma.sql`NOT EXISTS (SELECT 1 FROM ${Prisma.raw(table)} r WHERE r.${Prisma.raw(`"${column}"`)} = f.id)`,
  );
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT f.id::text FROM files f
    WHERE f.created_at < ${madeBefore}
      AND NOT EXISTS (SELECT 1 FROM quotation_messages m WHERE f.id = ANY(m.file_ids))
      AND ${Prisma.join(unused, " AND ")}
    ORDER BY f.created_at LIMIT ${atMost}`);
  return rows.map(({ id }) => id);
}
