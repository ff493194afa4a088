import type { Head, Tail } from "#app/db/audit-chain.server.ts";
import { beginning, hashAfter, readHead, sealedAfter, unsealedTail } from "#app/db/audit-chain.server.ts";
import type { Db } from "#app/db/client.server.ts";

/** A head that was written down elsewhere: the chain must still pass through it. */
export type Anchor = { readonly seq: bigint; readonly hash: string };

export type RecordCheck = {
  /** Rows that are whole, from the first on. */
  readonly count: bigint;
  /** The last whole row's hash, as hexadecimal digits. */
  readonly head: string;
  readonly tail: Tail;
  /** The first entry that does not hold, in words for an operator; null when all is well. */
  readonly broken: { readonly seq: bigint; readonly problem: string } | null;
};

export type CheckOptions = {
  /** How long a row may wait for its seal, in seconds. */
  readonly sealedWithin?: number;
  readonly anchor?: Anchor | null;
  readonly atOnce?: number;
};

/** Sealing takes place within 5 s; longer means that the job does not run, or that somebody's transaction hangs. */
const SEALED_WITHIN_SECONDS = 60;
const AT_ONCE = 2_000;

/**
 * Proves the record from scratch, in pages: places without gap, every hash recomputed, the chain ending where its head
 * says, the anchor still in it, and nothing unsealed for too long. Rows changed, taken out, put in, put elsewhere or
 * sealed again show at the first of them.
 */
export async function checkRecord(
  db: Db,
  { sealedWithin = SEALED_WITHIN_SECONDS, anchor = null, atOnce = AT_ONCE }: CheckOptions = {},
): Promise<RecordCheck> {
  // Read before the rows: what is sealed meanwhile is behind it and does not look like an error.
  const head = await readHead(db);
  if (head === null)
    return notWhole(beginning, await unsealedTail(db), "the row that says where the chain ends is missing");
  const kept = anchor === null ? [] : [{ ...anchor, whose: "the one that was kept" }];
  const pins = [...kept, { seq: head.seq, hash: head.hash.toString("hex"), whose: "the chain's head" }];
  const { last, problem } = await walk(db, pins, atOnce);
  const tail = await unsealedTail(db);
  const found = problem ?? (await endProblem(db, last, pins)) ?? tailProblem(tail, sealedWithin);
  if (found !== null) return notWhole(last, tail, found);
  return { count: last.seq, head: last.hash.toString("hex"), tail, broken: null };
}

function notWhole(last: Head, tail: Tail, problem: string): RecordCheck {
  return { count: last.seq, head: last.hash.toString("hex"), tail, broken: { seq: last.seq + 1n, problem } };
}

/** A hash that the chain must have at a place, and who says so. */
type Pin = Anchor & { readonly whose: string };

async function walk(db: Db, pins: readonly Pin[], atOnce: number) {
  let last: Head = beginning;
  for (;;) {
    const rows = await sealedAfter(db, last.seq, atOnce);
    for (const row of rows) {
      const place = last.seq + 1n;
      const named = `row ${row.seq} (${row.deed} of ${row.subject} ${row.subjectId}, id ${row.id})`;
      if (row.seq !== place) return { last, problem: `place ${place} is missing; the next one is ${named}` };
      const hash = hashAfter(last.hash, row);
      if (!hash.equals(row.hash)) {
        return { last, problem: `${named} does not give the hash it was sealed with` };
      }
      const other = pins.find((pin) => pin.seq === row.seq && pin.hash !== hash.toString("hex"));
      if (other !== undefined) return { last, problem: `${named} has another hash than ${other.whose}` };
      last = { seq: row.seq, hash };
    }
    if (rows.length < atOnce) return { last, problem: null };
  }
}

async function endProblem(db: Db, last: Head, pins: readonly Pin[]): Promise<string | null> {
  const beyond = pins.find(({ seq }) => seq > last.seq);
  if (beyond !== undefined) {
    return `rows are missing: the chain ends at ${last.seq}, ${beyond.whose} is at ${beyond.seq}`;
  }
  // Rows sealed since the head was read moved it on; rows somebody added did not.
  const now = await readHead(db);
  if (now === null || now.seq < last.seq) return `rows stand behind the chain's head: it ends at ${last.seq}`;
  return null;
}

function tailProblem({ count, ageSeconds }: Tail, within: number): string | null {
  if (ageSeconds <= within) return null;
  return `${count} rows are not sealed, the oldest for ${Math.round(ageSeconds)} s; ${within} s are allowed`;
}
