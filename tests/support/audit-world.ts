/** A record with deeds in it, for tests of the chain. */
import { expect } from "vitest";
import { record } from "#app/db/audit.server.ts";
import { unsealedTail } from "#app/db/audit-chain.server.ts";
import type { Db, Tx } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { sealRecord } from "#app/usecases/audit/seal-record.ts";
import { monday } from "./builders.ts";

const house: System = { kind: "system" };

/** Writes one deed in a transaction that is somebody else's. */
export function writeDeed(tx: Tx, subjectId: string, reason = "a reason"): Promise<void> {
  const call = { actor: house, now: monday, requestId: `request-${subjectId}` };
  return record(tx, call, {
    deed: "change-price",
    subject: "listing",
    subjectId,
    before: { tiers: [{ fromG: "1000", priceE4: "12500" }], state: "active" },
    after: { tiers: [{ fromG: "1000", priceE4: "13500" }], state: "waiting" },
    reason,
  });
}

/** Writes so many deeds, each in a transaction of its own. */
export async function writeDeeds(db: Db, count: number, from = 1): Promise<void> {
  for (let number = from; number < from + count; number += 1)
    await inTransaction(db, (tx) => writeDeed(tx, `listing-${number}`));
}

/**
 * Seals until nothing waits. More than once, because transactions of other tests on the same server hold the sealer
 * back while they are under way.
 */
export async function sealAll(db: Db, atOnce?: number): Promise<void> {
  await expect
    .poll(
      async () => {
        await sealRecord({ db, now: monday }, atOnce);
        return (await unsealedTail(db)).count;
      },
      { timeout: 30_000, interval: 20 },
    )
    .toBe(0);
}

/** The subjects in the order of the chain. */
export async function chainOf(db: Db): Promise<string[]> {
  const rows = await db.auditRow.findMany({ where: { seq: { not: null } }, orderBy: { seq: "asc" } });
  return rows.map(({ subjectId }) => subjectId);
}
