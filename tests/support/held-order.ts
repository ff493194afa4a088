/** A race held open: what another transaction has written and not yet committed, and the deed that meets it. */
import { setImmediate as turn } from "node:timers/promises";
import type { Db, Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";

/**
 * Locks an order as everybody must who changes its money, writes, and starts the deed before it commits. It commits once
 * the deed waits for a lock, or has ended without waiting for any: then the deed has decided on what was no longer true,
 * and what it did shows it. Nothing here is a matter of luck or of time.
 */
export function meetHeldOrder<T>(
  db: Db,
  orderId: string,
  write: (tx: Tx) => Promise<unknown>,
  deed: () => Promise<T>,
): Promise<T> {
  return meetHeld(db, (tx) => lockRow(tx, "order", orderId), write, deed);
}

/** The same under another lock. */
export async function meetHeld<T>(
  db: Db,
  lock: (tx: Tx) => Promise<unknown>,
  write: (tx: Tx) => Promise<unknown>,
  deed: () => Promise<T>,
): Promise<T> {
  let ended = false;
  const { promise, before } = await inTransaction(db, async (tx) => {
    await lock(tx);
    await write(tx);
    const promise = deed().finally(() => {
      ended = true;
    });
    // Its fault is looked at below, not while the lock is held.
    const before = promise.then(
      () => null,
      () => null,
    );
    while (!ended && (await howManyWait(db)) === 0) await turn();
    return { promise, before };
  });
  await before;
  return promise;
}

/** Of the seven transactions that run at once. */
export const besideHolder = 6;

/**
 * Takes a lock, starts the deeds and looks around while so many of them wait, in the end for it; then lets them go on.
 *
 * @param many all of them, unless they are more than the house lets begin beside the one that holds the lock
 */
export async function lookWhileTheyWait<T, S>(
  db: Db,
  lock: (tx: Tx) => Promise<unknown>,
  deeds: readonly (() => Promise<T>)[],
  look: () => Promise<S>,
  many = Math.min(deeds.length, besideHolder),
): Promise<{ readonly answers: readonly T[]; readonly seen: S }> {
  const { all, seen } = await inTransaction(db, async (tx) => {
    await lock(tx);
    const all = Promise.all(deeds.map((deed) => deed()));
    let ended = false;
    all.then(
      () => (ended = true),
      () => (ended = true),
    );
    while (!ended && (await howManyWait(db)) < many) await turn();
    return { all, seen: await look() };
  });
  return { answers: await all, seen };
}

/** Resolves once so many wait for a lock. Never, if one of them does not have to: the test's time is up then. */
export async function untilSoManyWait(db: Db, many: number): Promise<void> {
  while ((await howManyWait(db)) < many) await turn();
}

/**
 * How many connections to this database wait for another's lock; asked outside the transaction, which would see one
 * moment only.
 */
export async function howManyWait(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`;
  return row?.waiting ?? 0;
}

/** The tables in whose statements connections to this database wait for another's lock, each as often as one waits. */
export async function waitedFor(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ named: string | null }[]>`
    SELECT substring(query FROM '(?:FROM|UPDATE|INTO) "?(?:public"?\\."?)?([a-z_]+)') AS named FROM pg_stat_activity
    WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`;
  return rows.map(({ named }) => named ?? "").sort();
}
