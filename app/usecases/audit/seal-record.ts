import type { Sealed } from "#app/db/audit-chain.server.ts";
import { hashAfter, lockHead, nextUnsealed, writeSeals } from "#app/db/audit-chain.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";

const AT_ONCE = 1_000;

/**
 * Seals rows of the record that wait: each gets the next place and a hash over itself and the one before. One sealer at
 * a time, because the head of the chain is locked; whoever finds it locked leaves. Places, hashes and head are one
 * transaction: killed at any line, nothing has happened.
 */
export async function sealRecord(
  { db, now }: Pick<Call<System>, "db" | "now">,
  atOnce: number = AT_ONCE,
): Promise<{ readonly sealed: number; readonly more: boolean }> {
  return inTransaction(db, async (tx) => {
    const head = await lockHead(tx);
    if (head === null) return { sealed: 0, more: false };
    const waiting = await nextUnsealed(tx, atOnce);
    let { seq, hash } = head;
    const seals = waiting.map((row): Sealed => {
      seq += 1n;
      const placed = { ...row, seq, sealedAt: now };
      hash = hashAfter(hash, placed);
      return { ...placed, hash };
    });
    await writeSeals(tx, seals);
    return { sealed: seals.length, more: seals.length === atOnce };
  });
}
