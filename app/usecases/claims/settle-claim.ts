import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { ClaimOutcome, ClaimRefusal } from "#app/domain/claims/states.ts";
import { decideSettlement } from "#app/domain/claims/states.ts";
import type { Minor } from "#app/domain/money.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { moveOrder } from "../orders/move-order.ts";
import { creditOrder } from "../payments/credit-order.ts";
import { runningClaim } from "./running-claim.ts";
import { tellAboutClaim } from "./tell-about-claim.ts";

export type Settlement = {
  readonly outcome: ClaimOutcome;
  /** Of a part, in the order's currency; 0 otherwise. */
  readonly amount: Minor;
  readonly comment: string;
};

export type SettlementRefusal =
  | ClaimRefusal
  | { readonly code: "not-found" }
  | { readonly code: "own-company" };

/**
 * Staff settle a claim once the producer has answered or is late: rejected, a part credited, or all of it. A credit
 * lowers what is due and else becomes a refund that finance approves; with all credited the order ends as refunded,
 * otherwise it is completed.
 */
export function settleClaim(
  call: Call<Staff>,
  claimId: string,
  settlement: Settlement,
): Promise<Result<{ orderNumber: string }, SettlementRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const found = await tx.claim.findUnique({ where: { id: claimId }, include: { order: true } });
    if (!found) return refuse({ code: "not-found" });
    const { orderId, order } = found;
    if (roleIn(call.actor, order.buyerId) !== null || roleIn(call.actor, order.producerId) !== null) {
      return refuse({ code: "own-company" });
    }
    const running = await runningClaim(tx, orderId);
    const claim =
      running?.id === claimId ? running : await tx.claim.findUniqueOrThrow({ where: { id: claimId } });
    const most = await creditable(tx, orderId);
    const decided = decideSettlement(claim, { ...settlement, most }, call.now);
    if (!decided.ok) {
      if (decided.refusal.code !== "claim-amount-wrong") return decided;
      return refuse({ code: "claim-amount-wrong", most: `${toDecimal(most)} ${order.currency}` });
    }

    const credit = decided.value;
    await tx.claim.update({
      where: { id: claimId, state: claim.state },
      data: {
        state: "settled",
        outcome: settlement.outcome,
        amount: credit,
        ruling: settlement.comment,
        settledAt: call.now,
        settledById: call.actor.userId,
      },
    });
    if (credit > 0n) {
      await creditOrder(tx, orderId, {
        amount: credit,
        reason: `${order.number}, ${claim.reason}: ${settlement.comment}`,
        enteredById: call.actor.userId,
        now: call.now,
      });
    }
    await writeDown(tx, call, claim, order, settlement, credit);
    const moved = await moveOrder(tx, orderId, {
      command: settlement.outcome === "refund-all" ? "refund" : "complete",
      by: { actor: "staff", kind: call.actor.kind, userId: call.actor.userId },
      now: call.now,
      requestId: call.requestId,
      reason: settlement.comment,
    });
    if (!moved.ok) throw new Error(`claim of ${order.number} settled, order not: ${moved.refusal.code}`);
    return ok({ orderNumber: order.number });
  });
}

/** What the goods were invoiced at, less what earlier claims credited. */
async function creditable(tx: Tx, orderId: string): Promise<Minor> {
  const lines = await tx.orderLine.findMany({
    where: { orderId },
    select: { amount: true, packedAmount: true },
  });
  const before = await tx.claim.aggregate({
    where: { orderId, state: "settled" },
    _sum: { amount: true },
  });
  const goods = lines.reduce((sum, line) => sum + (line.packedAmount ?? line.amount), 0n);
  return minor(goods - (before._sum.amount ?? 0n));
}

async function writeDown(
  tx: Tx,
  call: Call<Staff>,
  claim: { id: string; number: number; state: string },
  order: { id: string; number: string; currency: string; buyerId: string; producerId: string },
  { outcome, comment }: Settlement,
  credit: Minor,
): Promise<void> {
  const amount = toDecimal(credit);
  await appendOrderEvent(tx, order.id, {
    kind: "claim_settled",
    fromState: "disputed",
    toState: "disputed",
    actorKind: call.actor.kind,
    actorId: call.actor.userId,
    data: { claim: claim.number, outcome, amount, currency: order.currency, reason: comment },
    at: call.now,
    recorded: true,
  });
  await record(tx, call, {
    deed: "settle-claim",
    subject: "claim",
    subjectId: claim.id,
    companyId: order.buyerId,
    before: { state: claim.state },
    after: { state: "settled", outcome, amount, currency: order.currency },
    reason: comment,
  });
  const data = {
    outcome,
    creditAmount: credit > 0n ? amount : "",
    currency: order.currency,
    reason: comment,
  };
  await tellAboutClaim(
    tx,
    order,
    claim.id,
    { kind: "claim-settled", to: ["buyer", "producer"], data },
    call.now,
  );
}
