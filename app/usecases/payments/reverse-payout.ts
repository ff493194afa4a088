import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { entriesOf } from "#app/db/ledger.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Minor } from "#app/domain/money.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import { weigh } from "#app/domain/payments/ledger.ts";
import { isKeyStale, nextTry } from "#app/domain/payments/retry.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Answer, ReversalFacts } from "#app/outside/payment-facts.ts";
import { leaveToJob } from "./leave-to-job.ts";
import { lockPayout } from "./lock-payout.ts";
import { isOwnOrder } from "./own-company.ts";
import { applyTransfer } from "./settle-payout.ts";

export type ReversePayout = { readonly payoutId: string; readonly amount: Minor; readonly reason: string };

export type ReverseRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "amount-not-positive" }
  | { readonly code: "payout-not-paid" }
  | { readonly code: "reversal-under-way" }
  | { readonly code: "reversal-too-large"; readonly most: string };

/**
 * Finance takes a payout through the card provider back, or a part of it, so that a refund can be made: the row is
 * written before the call and has the answer after it. A payout by bank comes back as a line of a statement
 * (`return-payout.ts`).
 */
export async function reversePayout(
  call: Call<Finance | Director>,
  input: ReversePayout,
): Promise<Result<{ reversalId: string }, ReverseRefusal>> {
  if (input.amount <= 0n) return refuse({ code: "amount-not-positive" });
  const entered = await inTransaction(call.db, (tx) => enter(tx, call, input));
  if (entered.ok) await leaveToJob(submitReversal(call, entered.value.reversalId));
  return entered;
}

async function enter(
  tx: Tx,
  call: Call<Finance | Director>,
  { payoutId, amount, reason }: ReversePayout,
): Promise<Result<{ reversalId: string }, ReverseRefusal>> {
  const payout = await lockPayout(tx, payoutId);
  if (payout === null) return refuse({ code: "not-found" });
  const { order, currency } = payout;
  if (isOwnOrder(call.actor, order)) return refuse({ code: "own-company" });
  const paid = payout.state === "transferred" || payout.state === "partially_reversed";
  if (!paid || payout.method !== "stripe") return refuse({ code: "payout-not-paid" });
  const open = await tx.payoutReversal.count({
    where: { payoutId, state: { in: ["submitting", "unknown"] } },
  });
  if (open > 0) return refuse({ code: "reversal-under-way" });
  const back = weigh(await entriesOf(tx, { orderId: order.id }), { transfer_reversal: 1 });
  const most = minor(payout.amount - back);
  if (amount > most) return refuse({ code: "reversal-too-large", most: `${toDecimal(most)} ${currency}` });
  const { id: reversalId } = await tx.payoutReversal.create({
    data: {
      payoutId,
      amount,
      reason,
      requestedById: call.actor.userId,
      requestedAt: call.now,
      submittedAt: call.now,
      nextTryAt: nextTry(call.now, call.now),
    },
  });
  await record(tx, call, {
    deed: "reverse-payout",
    subject: "payout",
    subjectId: payoutId,
    companyId: order.producerId,
    before: { state: payout.state },
    after: { amount: toDecimal(amount), currency },
    reason,
  });
  return ok({ reversalId });
}

/** Sends a reversal under its key until its outcome is known. Safe to call at any time and as often as one likes. */
export async function submitReversal(call: Call, reversalId: string): Promise<void> {
  const { db, now, outside } = call;
  const reversal = await db.payoutReversal.findUniqueOrThrow({
    where: { id: reversalId },
    include: { payout: true },
  });
  const { payout } = reversal;
  if (reversal.state === "done" || reversal.state === "failed" || payout.externalId === null) return;
  const transferId = payout.externalId;
  const stale = isKeyStale(reversal.submittedAt, now);
  // An old key may have been forgotten: what the provider has done already is read, and nothing is sent twice.
  const answer = stale
    ? await findReversal(call, transferId, reversal)
    : await outside.payOut.reverseTransfer({
        transferId,
        payoutId: payout.id,
        amount: minor(reversal.amount),
        idempotencyKey: `reversal:${reversalId}:${reversal.try}`,
      });
  const transfer = answer.outcome === "answered" ? await outside.payOut.readTransfer(transferId) : null;
  await inTransaction(db, async (tx) => {
    await lockPayout(tx, payout.id);
    await lockRow(tx, "reversal", reversalId);
    if (answer.outcome === "answered") {
      if (transfer?.outcome === "answered") await applyTransfer(tx, payout.id, transfer.facts, now);
      const known = transfer?.outcome === "answered";
      await tx.payoutReversal.update({
        where: { id: reversalId },
        data: {
          state: known ? "done" : "unknown",
          externalId: answer.facts.externalId,
          error: "",
          nextTryAt: known ? null : nextTry(reversal.submittedAt, now),
        },
      });
      return;
    }
    const refused = answer.outcome === "refused";
    await tx.payoutReversal.update({
      where: { id: reversalId },
      data: {
        state: refused ? "failed" : "unknown",
        error: `${refused ? answer.code : answer.reason}: ${answer.message}`,
        nextTryAt: refused ? null : nextTry(reversal.submittedAt, now),
      },
    });
  });
}

/** Clocks differ; nothing older than this before the first asking can be its answer. */
const CLOCK_SLACK_MS = 3_600_000;

/**
 * The reversal of this amount that the provider made since it was asked and that answers no other asking; refused: there
 * is none. That the books have one says nothing: an event may have told of it when the answer was lost.
 */
async function findReversal(
  call: Call,
  transferId: string,
  { id, amount, submittedAt }: { readonly id: string; readonly amount: bigint; readonly submittedAt: Date },
): Promise<Answer<ReversalFacts>> {
  const transfer = await call.outside.payOut.readTransfer(transferId);
  if (transfer.outcome !== "answered") return transfer;
  const since = submittedAt.getTime() - CLOCK_SLACK_MS;
  const made = transfer.facts.reversals.filter(({ createdAt }) => createdAt.getTime() >= since);
  const others = await call.db.payoutReversal.findMany({
    where: { id: { not: id }, externalId: { in: made.map(({ externalId }) => externalId) } },
    select: { externalId: true },
  });
  const answered = new Set(others.map(({ externalId }) => externalId));
  const found = made.find((one) => one.amount === amount && !answered.has(one.externalId));
  if (found !== undefined) return { outcome: "answered", facts: found };
  return { outcome: "refused", code: "not_made", message: "the provider has no such reversal", param: null };
}
