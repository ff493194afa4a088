/**
 * A row of the record as the chain sees it. The fields are text as the database writes it, so that no reader's idea of
 * a number or of a time changes what is hashed.
 */
export type RecordedRow = {
  readonly seq: bigint;
  readonly id: string;
  readonly entry: bigint;
  readonly at: Date;
  readonly writtenAt: Date;
  readonly sealedAt: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly companyId: string | null;
  readonly deed: string;
  readonly subject: string;
  readonly subjectId: string;
  /** PostgreSQL's own text of the jsonb: keys in its order, numbers with all their digits. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
  readonly requestId: string;
};

const FORM = "trade-house-record-1";

/**
 * The one text of a row: a JSON array in fixed order, so that no two different rows have the same text, whatever they
 * contain. The first item names this form: should it ever change, old rows keep theirs.
 */
export function rowText(row: RecordedRow): string {
  return JSON.stringify([
    FORM,
    row.seq.toString(),
    row.id,
    row.entry.toString(),
    row.at.toISOString(),
    row.writtenAt.toISOString(),
    row.sealedAt.toISOString(),
    row.actorKind,
    row.actorId,
    row.companyId,
    row.deed,
    row.subject,
    row.subjectId,
    row.before,
    row.after,
    row.reason,
    row.requestId,
  ]);
}
