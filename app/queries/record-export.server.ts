import type { Ask } from "#app/db/call.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type { Staff } from "#app/domain/actor.ts";
import { csvLine } from "#app/domain/csv-text.ts";
import type { RecordFilter, RecordPlace } from "./record-filter.server.ts";
import { behind, recordWhere } from "./record-filter.server.ts";

export const exportFormats = ["csv", "jsonl"] as const;
export type ExportFormat = (typeof exportFormats)[number];

const AT_ONCE = 500;
const columns = [
  "seq",
  "hash",
  "sealedAt",
  "id",
  "entry",
  "at",
  "writtenAt",
  "actorKind",
  "actorId",
  "companyId",
  "deed",
  "subject",
  "subjectId",
  "before",
  "after",
  "reason",
  "requestId",
] as const;

/**
 * The rows of a filter as they are, newest first, a page of them at a time; ids and no names, so that what leaves the
 * house needs no masking later. CSV begins with its header.
 */
export async function* exportedRecord(
  ask: Ask<Staff>,
  filter: RecordFilter,
  format: ExportFormat,
): AsyncGenerator<string> {
  const where = await recordWhere(ask, filter);
  if (format === "csv") yield csvLine(columns);
  for (let after: RecordPlace | null = null; ; ) {
    const rows: Row[] = await ask.db.auditRow.findMany({
      where: { AND: [where, behind(after)] },
      orderBy: [{ at: "desc" }, { entry: "desc" }],
      take: AT_ONCE,
    });
    yield rows.map((row) => lineOf(row, format)).join("");
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_ONCE) return;
    after = { at: last.at, entry: last.entry };
  }
}

type Row = Prisma.AuditRowGetPayload<true>;

function lineOf(row: Row, format: ExportFormat): string {
  const cells = {
    ...row,
    seq: row.seq?.toString() ?? null,
    hash: row.hash === null ? null : Buffer.from(row.hash).toString("hex"),
    entry: row.entry.toString(),
    at: row.at.toISOString(),
    writtenAt: row.writtenAt.toISOString(),
    sealedAt: row.sealedAt?.toISOString() ?? null,
  };
  if (format === "jsonl") {
    return `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, cells[column]])))}\n`;
  }
  return csvLine(
    columns.map((column) => {
      const cell = cells[column];
      return cell === null || typeof cell === "string" ? cell : JSON.stringify(cell);
    }),
  );
}
