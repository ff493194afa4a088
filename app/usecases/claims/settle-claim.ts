import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { ClaimModel, OrderModel } from "#app/db/generated/models.ts";
import { leftOfOrder } from "#app/db/left-of-order.server.ts";
import { lockHeld } from "#app/db/stock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { ClaimOutcome, ClaimRefusal } from "#app/domain/claims/states.ts";
import { decideSettlement } from "#app/domain/claims/states.ts";
import type { Minor } from "#app/domain/money.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { issueClaimPapers } from "../papers/issue-claim-papers.ts";
import { creditOrder } from "../payments/credit-order.ts";
import type { RestNotCredited } from "./end-dispute.ts";
import { endDispute, mayEnd } from "./end-dispute.ts";
import { meantClaim } from "./running-claim.ts";
import { writeDownSettlement } from "./write-down-settlement.ts";

export type Settlement = {
  readonly outcome: ClaimOutcome;
  /** Of a part, in the order's currency; 0 otherwise. */
  readonly amount: Minor;
  readonly comment: string;
  /** The version of the claim that was read; left out: whatever it is now. */
  readonly version?: number | undefined;
};

export type SettlementRefusal =
  | ClaimRefusal
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "claim-changed" }
  | { readonly code: "card-dispute-open" }
  | RestNotCredited;

/**
 * Staff settle a claim once both sides were heard or had their time: rejected, a part credited, or all that is left of
 * the order. Goods that never left are credited at least. A credit lowers what is due and else becomes a refund that finance approves; with all credited every
 * claim of the order is settled and it ends as refunded, otherwise it is completed with its last claim. The goods stay
 * shipped: what was refused never returns to stock by itself.
 *
 * While the buyer disputes the card payment with their bank nothing is credited, or the same money would go back twice.
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
    const meant = await meantClaim(tx, orderId, claimId);
    if (!meant.ok) return refuse({ code: "not-found" });
    const claim = meant.value;
    const { most, cardDisputed } = await leftOfOrder(tx, orderId);
    const decided = decideSettlement(claim, { ...settlement, most }, call.now);
    if (!decided.ok) {
      if (decided.refusal.code !== "claim-amount-wrong") return decided;
      return refuse({ code: "claim-amount-wrong", most: `${toDecimal(most)} ${order.currency}` });
    }
    const credits = settlement.outcome !== "reject";
    if (settlement.version !== undefined && settlement.version !== claim.version) {
      return refuse({ code: "claim-changed" });
    }
    if (credits && cardDisputed) return refuse({ code: "card-dispute-open" });
    if (settlement.outcome !== "refund-all") {
      const ends = await mayEnd(tx, order, decided.value);
      if (!ends.ok) return ends;
    }

    // What never left goes back to its lots when the order ends with this.
    await lockHeld(tx, orderId);
    await settle(tx, call, order, claim, settlement, decided.value);
    const all = settlement.outcome === "refund-all";
    if (all) await settleTheOthers(tx, call, order, settlement);
    await endDispute(tx, orderId, {
      command: all ? "refund" : "complete",
      by: { actor: "staff", kind: call.actor.kind, userId: call.actor.userId },
      now: call.now,
      requestId: call.requestId,
      reason: settlement.comment,
    });
    return ok({ orderNumber: order.number });
  });
}

async function settle(
  tx: Tx,
  call: Call<Staff>,
  order: OrderModel,
  claim: ClaimModel,
  { outcome, comment }: Settlement,
  credit: Minor,
): Promise<void> {
  await tx.claim.update({
    where: { id: claim.id, state: claim.state },
    data: {
      state: "settled",
      outcome,
      amount: credit,
      ruling: comment,
      settledAt: call.now,
      settledById: call.actor.userId,
      askedSide: null,
      questionDueAt: null,
      version: { increment: 1 },
    },
  });
  if (credit > 0n) {
    // The one place where a settlement becomes a credit note.
    await creditOrder(tx, order.id, {
      amount: credit,
      reason: `${order.number}, ${claim.reason}: ${comment}`,
      enteredById: call.actor.userId,
      now: call.now,
    });
  }
  await writeDownSettlement(tx, call, claim, order, { outcome, comment, credit });
  await issueClaimPapers(
    tx,
    { claimId: claim.id, orderId: order.id, number: claim.number, credit, comment },
    call.now,
  );
}

/** Nothing is left to rule about: what the other claims ask is in what was credited. */
async function settleTheOthers(
  tx: Tx,
  call: Call<Staff>,
  order: OrderModel,
  settlement: Settlement,
): Promise<void> {
  const others = await tx.claim.findMany({
    where: { orderId: order.id, state: { in: ["open", "answered"] } },
    orderBy: { number: "asc" },
  });
  for (const other of others) await settle(tx, call, order, other, settlement, minor(0n));
}
