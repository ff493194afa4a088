import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { awaitsSettlement, claimWaitsFor, isRunning } from "#app/domain/claims/states.ts";
import { addHours } from "#app/domain/plain-date.ts";
import { tellAboutClaim } from "./tell-about-claim.ts";

/** How long before its deadline a side is reminded. */
const HOURS_BEFORE = 24;
/** What ran out long before the house looked is known by now. */
const LATEST_HOURS = 7 * 24;
const AT_ONCE = 200;

/**
 * Reminds the side that a claim waits for, a day before its time is up, and tells staff when a claim is theirs to settle
 * because a side let its time pass. Each is told once per wait, however often and on however many workers this runs.
 */
export async function remindOfClaims(call: Call<System>, stop?: AbortSignal): Promise<void> {
  const due = { gt: addHours(call.now, -LATEST_HOURS), lte: addHours(call.now, HOURS_BEFORE) };
  const claims = await call.db.claim.findMany({
    where: {
      state: { in: ["open", "answered"] },
      OR: [{ state: "open", answerDueAt: due }, { questionDueAt: due }],
    },
    select: { id: true, orderId: true },
    orderBy: [{ answerDueAt: "desc" }, { id: "asc" }],
    take: AT_ONCE,
  });
  for (const { id, orderId } of claims) {
    if (stop?.aborted) return;
    await remind(call, id, orderId);
  }
}

/** Reads the claim again under its order's lock: an answer that came meanwhile is not asked for. */
function remind(call: Call<System>, claimId: string, orderId: string): Promise<void> {
  return inTransaction(call.db, async (tx) => {
    await lockRow(tx, "order", orderId);
    const { order, ...claim } = await tx.claim.findUniqueOrThrow({
      where: { id: claimId },
      include: { order: true },
    });
    if (!isRunning(claim)) return;
    const event = `${claimId}/${(claim.questionDueAt ?? claim.answerDueAt).toISOString()}`;
    if (awaitsSettlement(claim, call.now)) {
      await tellAboutClaim(
        tx,
        order,
        claimId,
        { kind: "claim-to-settle", to: ["staff"], data: {}, event },
        call.now,
      );
      return;
    }
    const { who, by } = claimWaitsFor(claim, call.now);
    if (by === null || by > addHours(call.now, HOURS_BEFORE)) return;
    const data = { deadline: by.toISOString() };
    await tellAboutClaim(tx, order, claimId, { kind: "claim-reminder", to: [who], data, event }, call.now);
  });
}
