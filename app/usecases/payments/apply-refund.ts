import type { Tx } from "#app/db/client.server.ts";
import { entriesOf, sumsIn, writeEntry } from "#app/db/ledger.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import type { Currency, Minor, Money } from "#app/domain/money.ts";
import { isCurrency, larger, minor, money, smaller } from "#app/domain/money.ts";
import { bookCreditRefund, bookCreditRefundFailed } from "#app/domain/payments/bank-bookings.ts";
import type { LedgerEntry, MoneyPlace } from "#app/domain/payments/ledger.ts";
import { bookRefund, bookRefundFailed } from "#app/domain/payments/ledger.ts";
import type { RefundState } from "#app/domain/payments/states.ts";
import { canMove, refundMoves } from "#app/domain/payments/states.ts";
import type { RefundFacts } from "#app/outside/payment-facts.ts";
import { lockPayment } from "./lock-payment.ts";
import { moneyMoved } from "./money-moved.ts";
import { tellMoney } from "./tell-money.ts";

/** Locks order, payment and refund, in this order, and answers the refund as it is under the locks. */
export async function lockRefund(tx: Tx, refundId: string) {
  const found = await tx.refund.findUnique({ where: { id: refundId }, select: { paymentId: true } });
  if (found === null) return null;
  await lockPayment(tx, found.paymentId);
  await lockRow(tx, "refund", refundId);
  return tx.refund.findUniqueOrThrow({ where: { id: refundId }, include: { order: true } });
}

type RefundOutcome = {
  readonly state: Extract<RefundState, "pending" | "succeeded" | "failed" | "cancelled">;
  readonly externalId: string;
  readonly at: Date;
  readonly error: string;
};

/**
 * What became of a refund. A refund that succeeded is booked; one that fails, perhaps days later, is booked back. The
 * same outcome again changes nothing.
 */
export async function settleRefund(
  tx: Tx,
  refundId: string,
  outcome: RefundOutcome,
  now: Date,
): Promise<void> {
  const refund = await lockRefund(tx, refundId);
  if (refund === null) throw new Error(`refund ${refundId} is not there`);
  const moves = refund.state === outcome.state || canMove(refundMoves, refund.state, outcome.state);
  if (!moves) return;
  const { order } = refund;
  const amount = money(refund.amount, refund.currency);
  const place: MoneyPlace = refund.method === "card" ? "card" : "bank_transfer";
  const context = {
    orderId: order.id,
    paymentId: refund.paymentId,
    companyId: order.producerId,
    at: outcome.at,
    actorId: refund.approvedById,
  };
  const wasBooked = refund.state === "succeeded";
  if (outcome.state === "succeeded" && !wasBooked) {
    for (const entry of await refundEntries(tx, refund, outcome.externalId, amount, place)) {
      await writeEntry(tx, entry, { ...context, buyerId: order.buyerId });
    }
  } else if (wasBooked && outcome.state !== "succeeded") {
    for (const entry of await failureEntries(tx, refund.paymentId, outcome.externalId, place)) {
      await writeEntry(tx, entry, { ...context, buyerId: order.buyerId });
    }
  }
  await tx.refund.update({
    where: { id: refundId },
    data: {
      state: outcome.state,
      externalId: outcome.externalId,
      error: outcome.error,
      nextTryAt: null,
      endedAt: outcome.state === "pending" ? null : now,
    },
  });
  if (refund.state !== outcome.state) {
    const words = { amount: refund.amount, currency: refund.currency, event: refundId };
    if (outcome.state === "succeeded") {
      await tellMoney(tx, "buyer", order, { kind: "refund-made" as const, ...words }, now);
    }
    if (outcome.state === "failed") {
      const data = { reason: outcome.error };
      await tellMoney(tx, "finance", order, { kind: "refund-failed" as const, ...words, data }, now);
    }
  }
  await moneyMoved(tx, refund.paymentId, now);
}

/**
 * What a refund books. By bank the buyer's credit goes back first, but not for what credit notes owe: that is the
 * producer's to give, and the credit stays the buyer's. The rest comes from what is held.
 */
async function refundEntries(
  tx: Tx,
  { orderId, paymentId }: { readonly orderId: string; readonly paymentId: string },
  externalId: string,
  { amount, currency }: Money,
  place: MoneyPlace,
): Promise<LedgerEntry[]> {
  const { credited, captured, refunded, chargedBack } = sumsIn(await entriesOf(tx, { paymentId }), currency);
  const held = minor(captured - refunded - chargedBack);
  const byNotes = smaller(smaller(await owedByNotes(tx, orderId, currency), held), amount);
  const fromCredit =
    place === "card" || credited <= 0n ? minor(0n) : smaller(credited, minor(amount - byNotes));
  const entries: LedgerEntry[] = [];
  if (fromCredit > 0n) entries.push(bookCreditRefund(externalId, money(fromCredit, currency)));
  const fromHeld = amount - fromCredit;
  if (fromHeld <= 0n) return entries;
  entries.push(bookRefund(externalId, money(fromHeld, currency), place));
  return entries;
}

/** What the credit notes of an order gave back beyond lowering instalments, and no refund has brought yet. */
async function owedByNotes(tx: Tx, orderId: string, currency: Currency): Promise<Minor> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      lines: { select: { amount: true, packedAmount: true } },
      claims: { where: { state: "settled" }, select: { amount: true } },
      payments: { where: { cancelledAt: null }, select: { amount: true } },
    },
  });
  const asked = order.payments.reduce((sum, payment) => sum + payment.amount, 0n);
  const goods = order.lines.reduce((sum, line) => sum + (line.packedAmount ?? line.amount), 0n);
  const credited = order.claims.reduce((sum, claim) => sum + claim.amount, 0n);
  const { refunded } = sumsIn(await entriesOf(tx, { orderId }), currency);
  return larger(minor(0n), minor(asked - (goods - credited) - refunded));
}

/** … and what its failure books back: the same parts. */
async function failureEntries(
  tx: Tx,
  paymentId: string,
  externalId: string,
  place: MoneyPlace,
): Promise<LedgerEntry[]> {
  const made = (await entriesOf(tx, { paymentId })).filter((entry) => entry.externalRef === externalId);
  return made.flatMap(({ kind, amount, currency }) => {
    if (kind === "refund") return [bookRefundFailed(externalId, money(amount, currency), place)];
    return kind === "credit_refund" ? [bookCreditRefundFailed(externalId, money(amount, currency))] : [];
  });
}

/** The same from the provider's facts. */
export function applyRefund(tx: Tx, refundId: string, facts: RefundFacts, now: Date): Promise<void> {
  const { state, externalId, createdAt, failureReason } = facts;
  return settleRefund(tx, refundId, { state, externalId, at: createdAt, error: failureReason ?? "" }, now);
}

/** A refund made by hand at the provider: no row of ours asked for it, and the books must have it all the same. */
export async function applyForeignRefund(
  tx: Tx,
  paymentId: string,
  facts: RefundFacts,
  now: Date,
): Promise<void> {
  const locked = await lockPayment(tx, paymentId);
  if (locked === null || !isCurrency(facts.currency)) return;
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: paymentId },
    include: { order: true },
  });
  const { order } = payment;
  const amount = money(facts.amount, facts.currency);
  const context = {
    orderId: order.id,
    paymentId,
    companyId: order.producerId,
    at: facts.createdAt,
    actorId: null,
    note: `made at the provider, from ${facts.captureId}`,
  };
  const known = await tx.ledgerEntry.findFirst({
    where: { kind: "refund", externalRef: facts.externalId },
  });
  if (facts.state === "succeeded") {
    const fresh = await writeEntry(tx, bookRefund(facts.externalId, amount, "card"), context);
    const words = { kind: "refund-foreign" as const, event: facts.externalId, ...amount };
    if (fresh) await tellMoney(tx, "finance", order, words, now);
  }
  if (known !== null && facts.state === "failed") {
    await writeEntry(tx, bookRefundFailed(facts.externalId, amount, "card"), context);
  }
  await moneyMoved(tx, paymentId, now);
}
