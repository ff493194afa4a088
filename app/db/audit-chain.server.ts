/** The record as a chain: the rows in their order, their hashes, and the head that says where the chain ends. */
import { createHash } from "node:crypto";
import type { RecordedRow } from "#app/domain/audit/row-text.ts";
import { rowText } from "#app/domain/audit/row-text.ts";
import type { Db, Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/** Where a chain ends: how many rows it has and the hash of the last one. */
export type Head = { readonly seq: bigint; readonly hash: Buffer };

/** A row that waits for its seal. */
export type Unsealed = Omit<RecordedRow, "seq" | "sealedAt">;

/** A sealed row with the hash it was given. */
export type Sealed = RecordedRow & { readonly hash: Buffer };

/** Before the first row: 32 bytes of zero. */
export const beginning: Head = { seq: 0n, hash: Buffer.alloc(32) };

/** SHA-256 over the hash before and the row's one text, in UTF-8. */
export function hashAfter(previous: Buffer, row: RecordedRow): Buffer {
  return createHash("sha256").update(previous).update(rowText(row), "utf8").digest();
}

const columns = Prisma.sql`
  id, entry, at, written_at AS "writtenAt", actor_kind AS "actorKind", actor_id AS "actorId",
  company_id AS "companyId", deed, subject, subject_id AS "subjectId", before::text AS before, after::text AS after,
  reason, request_id AS "requestId"`;

/**
 * Locks the head until the transaction ends; null when somebody else holds it, or when there is none. Asked before the
 * rows are read, so that the reader sees all that the one before sealed.
 */
export async function lockHead(tx: Tx): Promise<Head | null> {
  const [head] = await tx.$queryRaw<{ seq: bigint; hash: Uint8Array }[]>(
    Prisma.sql`SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE SKIP LOCKED`,
  );
  return head === undefined ? null : { seq: head.seq, hash: Buffer.from(head.hash) };
}

/** The head as it stands, for readers; null when somebody has taken the row away. */
export async function readHead(db: Db | Tx): Promise<Head | null> {
  const head = await db.auditHead.findUnique({ where: { id: 1 } });
  return head === null ? null : { seq: head.seq, hash: Buffer.from(head.hash) };
}

/**
 * The next rows to seal, in the order of their transactions and, within one, of writing. Only rows of transactions
 * older than the oldest one under way: a transaction that commits late cannot come before a row that is sealed already.
 * (A number from the future is of the database this one was restored from; nothing of it is under way.)
 */
export function nextUnsealed(tx: Tx, atMost: number): Promise<Unsealed[]> {
  return tx.$queryRaw<Unsealed[]>(Prisma.sql`
    WITH now AS MATERIALIZED (
      SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS oldest,
             pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS next)
    SELECT ${columns} FROM audit_rows, now
    WHERE seq IS NULL AND (written_in < now.oldest OR written_in >= now.next)
    ORDER BY written_in, entry LIMIT ${atMost}`);
}

/** Writes the seals and moves the head to the last of them. The head is locked by the caller. */
export async function writeSeals(tx: Tx, seals: readonly Sealed[]): Promise<void> {
  const last = seals.at(-1);
  if (last === undefined) return;
  const sealed = await tx.$executeRaw(Prisma.sql`
    UPDATE audit_rows SET seq = seal.seq, hash = decode(seal.hash, 'hex'), sealed_at = seal.at
    FROM unnest(
      ${seals.map(({ id }) => id)}::uuid[], ${seals.map(({ seq }) => seq)}::bigint[],
      ${seals.map(({ hash }) => hash.toString("hex"))}::text[], ${seals.map(({ sealedAt }) => sealedAt)}::timestamptz[]
    ) AS seal (id, seq, hash, at)
    WHERE audit_rows.id = seal.id AND audit_rows.seq IS NULL`);
  if (sealed !== seals.length) throw new Error(`${seals.length} rows were to be sealed, ${sealed} were`);
  const moved = await tx.auditHead.updateMany({
    where: { id: 1, seq: { lt: last.seq } },
    data: { seq: last.seq, hash: new Uint8Array(last.hash) },
  });
  if (moved.count !== 1) throw new Error("the head of the record was not there");
}

/** Sealed rows behind a place in the chain, in its order. */
export async function sealedAfter(db: Db, seq: bigint, atMost: number): Promise<Sealed[]> {
  const rows = await db.$queryRaw<(RecordedRow & { hash: Uint8Array })[]>(Prisma.sql`
    SELECT seq, hash, sealed_at AS "sealedAt", ${columns} FROM audit_rows
    WHERE seq > ${seq} ORDER BY seq LIMIT ${atMost}`);
  return rows.map((row) => ({ ...row, hash: Buffer.from(row.hash) }));
}

export type Tail = { readonly count: number; readonly ageSeconds: number };

/** The rows that wait for their seal: how many, and how long the oldest has waited by the database's clock. */
export async function unsealedTail(db: Db): Promise<Tail> {
  const [tail] = await db.$queryRaw<{ count: bigint; age: number }[]>(Prisma.sql`
    SELECT count(*) AS count, COALESCE(EXTRACT(EPOCH FROM clock_timestamp() - min(written_at)), 0)::float8 AS age
    FROM audit_rows WHERE seq IS NULL`);
  return { count: Number(tail?.count ?? 0n), ageSeconds: Math.max(0, tail?.age ?? 0) };
}
