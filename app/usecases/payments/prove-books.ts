import type { Db } from "#app/db/client.server.ts";
import { inSnapshot } from "#app/db/snapshot.server.ts";
import { checkLedger } from "./check-ledger.ts";
import type { BrokenEntry } from "./ledger-pages.ts";

const HOUR = 3_600_000;

/**
 * Proves the books as they stand at one moment, so that money which moves while they are read is never taken for a
 * mistake. Tells of what is broken, the oldest first, until it is told that this is enough.
 */
export function proveBooks(
  db: Db,
  tell: (broken: BrokenEntry) => Promise<"go on" | "enough">,
): Promise<void> {
  return inSnapshot(
    db,
    async (tx) => {
      for await (const broken of checkLedger(tx)) {
        if ((await tell(broken)) === "enough") return;
      }
    },
    HOUR,
  );
}
