import type { Db, Tx } from "./client.server.ts";

const PAGE_MS = 20_000;

/**
 * Several questions about one moment: whatever others write meanwhile, the answers agree with each other. Asks only; it
 * locks nothing and is never in anybody's way.
 *
 * @param longestMs how long it may take; a page is quick, a proof of all books is not
 */
export function inSnapshot<T>(db: Db, ask: (tx: Tx) => Promise<T>, longestMs = PAGE_MS): Promise<T> {
  return db.$transaction(ask, { isolationLevel: "RepeatableRead", timeout: longestMs, maxWait: PAGE_MS });
}
