import { setTimeout as pause } from "node:timers/promises";
import type { Refusal, Result } from "#app/domain/result.ts";
import { TooBusy } from "#app/domain/too-busy.ts";
import type { Db, Tx } from "./client.server.ts";
import { raisedIn } from "./counters.server.ts";
import { databaseErrorCode, gaveUpWaiting } from "./database-error.server.ts";
import { makeTransactionQueue } from "./transaction-queue.ts";
import { learnVersion } from "./versions.server.ts";

export type TransactionOptions = {
  /** READ COMMITTED where absent: rows that decide are locked by name. */
  isolation?: "RepeatableRead" | "Serializable";
};

const ATTEMPTS = 6;
const LONGEST_PAUSE_MS = 400;

/** Of the pool's ten connections, so that pages are read while a rush waits; 30 s is what a browser's user bears. */
const queue = makeTransactionQueue({ atOnce: 7, patienceMs: 30_000 });

/**
 * Runs the function in a transaction and returns what it returns; a throw rolls back. When PostgreSQL ends the
 * transaction for the sake of another (serialisation failure, deadlock), it is run again from the start, after a short
 * random pause: so the function must do nothing but ask and write the database. Other errors are thrown as they are.
 * Of many at once the later ones wait for their turn, and throw `TooBusy` when it does not come, when a row, a statement
 * or the transaction runs out of its time, or when others are in the way each time: nothing has been done then. Never
 * call this within itself.
 */
export async function inTransaction<T>(
  db: Db,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    let raised: ReturnType<typeof raisedIn> = [];
    const outcome = await queue
      .run(async () =>
        db.$transaction(
          async (tx) => {
            const value = await work(tx);
            raised = raisedIn(tx);
            return value;
          },
          options.isolation ? { isolationLevel: options.isolation } : {},
        ),
      )
      .then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
    if ("value" in outcome) {
      for (const [name, value] of raised) learnVersion(db, name, value);
      return outcome.value;
    }
    const { error } = outcome;
    if (gaveUpWaiting(error)) throw new TooBusy({ cause: error });
    if (!isConflict(error)) throw error;
    if (attempt === ATTEMPTS) throw new TooBusy({ cause: error });
    await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** attempt));
  }
}

/**
 * The same for a decision that is only known after it has begun to write: a refusal takes everything back, and is
 * answered as it is.
 *
 * @param keeps refusals that stand with what was written for them, as when others are told of it
 */
export function allOrNothing<T, R extends Refusal>(
  db: Db,
  work: (tx: Tx) => Promise<Result<T, R>>,
  keeps: (refusal: R) => boolean = () => false,
): Promise<Result<T, R>> {
  let refused: Result<T, R> | undefined;
  const takenBack = new Error("a refusal takes back what was written");
  return inTransaction(db, async (tx) => {
    const result = await work(tx);
    if (result.ok || keeps(result.refusal)) return result;
    refused = result;
    throw takenBack;
  }).catch((error: unknown) => {
    if (error === takenBack && refused !== undefined) return refused;
    throw error;
  });
}

/** PostgreSQL gave this transaction up for another; run again, it may well succeed. */
export function isConflict(error: unknown): boolean {
  return ["P2034", "40001", "40P01"].includes(databaseErrorCode(error) ?? "");
}
