import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { Expiring } from "#app/db/expiring.server.ts";
import { claimExpiry, untoldExpiries } from "#app/db/expiring.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import type { ExpiryStage } from "#app/domain/companies/expiry.ts";
import { expiryStage } from "#app/domain/companies/expiry.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";
import { refreshListingsOf } from "./refresh-listings-of.ts";
import { ownersOf } from "./tell-owners.ts";

const AT_ONCE = 100;

const kinds = {
  soon: "validity-ends-soon",
  last_day: "validity-ends-today",
  over: "validity-over",
} as const satisfies Record<ExpiryStage, string>;

/**
 * Reminds of dates that come near: owners and staff, 30 days before, on the last day and when it is over, once each
 * however many workers run. Once a paper or certificate is over, the goods that rest on it leave the catalogue; that no
 * order is made of them any more holds from midnight in Minsk, however late this job comes.
 */
export async function watchExpiry(
  call: Call<System>,
  stop?: AbortSignal,
): Promise<{ readonly told: number; readonly more: boolean }> {
  const today = minskDate(call.now);
  const near = await untoldExpiries(call.db, today, AT_ONCE);
  let told = 0;
  for (const one of near) {
    if (stop?.aborted === true) break;
    const stage = expiryStage(fromColumn(one.validUntil), today);
    if (stage === null) continue;
    const mine = await inTransaction(call.db, async (tx) => {
      // Whoever accepts a newer paper waits here, or we for them: the catalogue then shows what holds last.
      await lockRow(tx, "company", one.companyId);
      if (!(await claimExpiry(tx, one, stage, call.now))) return false;
      await tellOf(tx, one, stage, call.now);
      if (stage === "over") await takeOffMarket(tx, one, call.now);
      return true;
    });
    if (mine) told += 1;
  }
  return { told, more: near.length === AT_ONCE && told > 0 };
}

async function tellOf(tx: Tx, one: Expiring, stage: ExpiryStage, now: Date): Promise<void> {
  const news = {
    kind: kinds[stage],
    event: `${one.subject}/${one.subjectId}/${fromColumn(one.validUntil)}`,
    data: { company: one.company, item: one.item, until: fromColumn(one.validUntil) },
  };
  const owners = await ownersOf(tx, one.companyId);
  const staff = await staffOf(tx, ["moderator", "director"]);
  await tell(
    tx,
    [
      ...owners.map((to) => ({ ...news, to, path: "/company" })),
      ...staff.map((to) => ({ ...news, to, path: `/desk/companies/${one.companyId}` })),
    ],
    now,
  );
}

async function takeOffMarket(tx: Tx, one: Expiring, now: Date): Promise<void> {
  if (one.subject === "paper") await refreshListingsOf(tx, { id: one.companyId, kind: "producer" }, now);
  if (one.listingId !== null) {
    await lockRow(tx, "listing", one.listingId);
    await refreshCatalogueEntry(tx, one.listingId, now);
  }
}
