import { TooBusy } from "#app/domain/too-busy.ts";

/**
 * A rush on the same goods: hundreds of deeds want a transaction at one moment and wait for each other at one row.
 * Did each take a connection to wait with, the pool would be empty, the pages of everybody else would fail, and those
 * at the end would be sent away with an error after the few seconds the pool waits. So they wait here, where waiting costs
 * nothing, in the order they came; and whoever has waited too long is told so.
 */

export type TransactionQueue = {
  /** Runs the work when its turn has come; throws `TooBusy`, with nothing begun, when that takes too long. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
};

export function makeTransactionQueue(limits: {
  /** So many run at once. Fewer than there are connections: the others are for reading. */
  readonly atOnce: number;
  readonly patienceMs: number;
}): TransactionQueue {
  let running = 0;
  // A Set keeps the order of arrival and forgets who gave up in one step.
  const waiting = new Set<() => void>();

  const turn = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(patience);
        resolve();
      };
      const patience = setTimeout(() => {
        waiting.delete(begin);
        reject(new TooBusy());
      }, limits.patienceMs);
      waiting.add(begin);
    });

  const passOn = (): void => {
    const [next] = waiting;
    if (next === undefined) {
      running -= 1;
      return;
    }
    waiting.delete(next);
    next();
  };

  return {
    async run(work) {
      if (running < limits.atOnce) running += 1;
      else await turn();
      return work().finally(passOn);
    },
  };
}
