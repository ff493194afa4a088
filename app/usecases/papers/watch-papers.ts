import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { ExpiringPaper } from "#app/db/expiring-papers.server.ts";
import { claimPaperNotice, expiringPapers } from "#app/db/expiring-papers.server.ts";
import { peopleOf, staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import type { PaperNoticeStage } from "#app/domain/papers/validity.ts";
import { isGateAhead, paperNoticeStage } from "#app/domain/papers/validity.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";

const AT_ONCE = 100;

const kinds = {
  soon: "paper-ends-soon",
  near: "paper-ends-near",
  over: "paper-ran-out",
} as const satisfies Record<PaperNoticeStage, string>;

/**
 * Reminds of accepted papers that end before their gate is passed: whoever owes them 30 and 7 days before, with staff
 * once they have run out; each once however many workers run. That a paper that has run out opens nothing holds from
 * midnight in Minsk, however late this job comes.
 */
export async function watchPapers(
  call: Call<System>,
  stop?: AbortSignal,
): Promise<{ readonly told: number; readonly more: boolean }> {
  const today = minskDate(call.now);
  const near = await expiringPapers(call.db, today, AT_ONCE);
  let told = 0;
  for (const paper of near) {
    if (stop?.aborted === true) break;
    const stage = paperNoticeStage(fromColumn(paper.validUntil), today);
    if (stage === null) continue;
    const mine = await inTransaction(call.db, async (tx) => {
      if (!(await claimPaperNotice(tx, paper, stage, call.now))) return false;
      const { state, restG } = paper;
      // What went with a shipment has been loaded; a gate that is passed needs no paper any more.
      const ahead = isGateAhead(paper.gate, { state, restToShip: restG > 0n && paper.shipmentId === null });
      const loaded = paper.gate === "loading" && paper.shipmentId !== null;
      if (ahead && !loaded) await tellOf(tx, paper, stage, call.now);
      return true;
    });
    if (mine) told += 1;
  }
  return { told, more: near.length === AT_ONCE && told > 0 };
}

async function tellOf(tx: Tx, paper: ExpiringPaper, stage: PaperNoticeStage, now: Date): Promise<void> {
  const until = fromColumn(paper.validUntil);
  const news = {
    kind: kinds[stage],
    event: `${paper.id}/${until}`,
    data: { number: paper.number, paper: paper.kind, until },
  };
  const side = paper.owner === "buyer" ? "buyer" : "producer";
  const people = await peopleOf(tx, side === "buyer" ? paper.buyerId : paper.producerId);
  const staff = stage === "over" ? await staffOf(tx, ["moderator", "director"]) : [];
  await tell(
    tx,
    [
      ...people.map((to) => ({ ...news, to, path: `/${side}/orders/${paper.number}` })),
      ...staff.map((to) => ({ ...news, to, path: `/desk/orders/${paper.number}` })),
    ],
    now,
  );
}
