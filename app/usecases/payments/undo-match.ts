import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { writeEntry } from "#app/db/ledger.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor, money, toDecimal } from "#app/domain/money.ts";
import {
  bookAllocationReversal,
  bookCreditReversal,
  bookWriteoffReversal,
} from "#app/domain/payments/bank-bookings.ts";
import type { LedgerEntry } from "#app/domain/payments/ledger.ts";
import type { PayoutState } from "#app/domain/payments/states.ts";
import { isOpenRefund } from "#app/domain/payments/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { LockedLine } from "./line-locks.ts";
import { lockLine, nextOrigins, sharesOf } from "./line-locks.ts";
import { moneyMoved } from "./money-moved.ts";
import { isOwnOrder } from "./own-company.ts";
import { recomputeLine } from "./recompute-line.ts";
import { readRefundFacts } from "./refund-facts.ts";
import { tellMoney } from "./tell-money.ts";

export type UndoMatch = { readonly lineId: string; readonly reason: string };

export type UndoRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "nothing-to-undo" }
  | { readonly code: "seller-already-paid" }
  | { readonly code: "refund-promised" };

/** The producer has the money or it is on its way: what it rests on stands. */
const paidOut: ReadonlySet<PayoutState> = new Set([
  "submitting",
  "unknown",
  "transferred",
  "partially_reversed",
]);

/**
 * A receipt was matched wrongly: compensating entries take it off every instalment, with the credit and the write-off
 * that came of it, and it lies unallocated again. Refused once the money has gone on, to the producer or back.
 */
export async function undoMatch(
  call: Call<Finance | Director>,
  input: UndoMatch,
): Promise<Result<{ lineId: string }, UndoRefusal>> {
  for (;;) {
    const undone = await inTransaction(call.db, (tx) => undo(tx, call, input));
    if (undone !== "again") return undone;
  }
}

async function undo(
  tx: Tx,
  call: Call<Finance | Director>,
  { lineId, reason }: UndoMatch,
): Promise<Result<{ lineId: string }, UndoRefusal> | "again"> {
  const locked = await lockLine(tx, lineId);
  if (locked === null) return refuse({ code: "not-found" });
  if (locked === "again") return locked;
  const shares: Awaited<ReturnType<typeof withOrder>>[] = [];
  for (const share of sharesOf(locked)) shares.push(await withOrder(tx, share));
  if (shares.length === 0) return refuse({ code: "nothing-to-undo" });
  for (const share of shares) {
    const { order } = share.payment;
    if (isOwnOrder(call.actor, order)) return refuse({ code: "own-company" });
    if (order.payout !== null && paidOut.has(order.payout.state))
      return refuse({ code: "seller-already-paid" });
    const { sums, refunds } = await readRefundFacts(tx, share.paymentId);
    const promised = refunds
      .filter(({ state }) => isOpenRefund(state))
      .reduce((sum, { amount }) => sum + amount, 0n);
    const stays = sums.captured - share.paid - share.credited - share.writtenOff;
    if (stays < sums.refunded + sums.chargedBack + promised) return refuse({ code: "refund-promised" });
  }
  const origin = nextOrigins(locked);
  for (const share of shares) {
    for (const entry of entriesAgainst(share, locked, origin)) {
      const { order } = share.payment;
      await writeEntry(tx, entry, {
        orderId: order.id,
        paymentId: share.paymentId,
        companyId: order.producerId,
        buyerId: order.buyerId,
        at: call.now,
        actorId: call.actor.userId,
        note: reason,
        lineId,
      });
    }
  }
  await recomputeLine(tx, lineId, { why: "undone", paymentId: null, stranger: false }, call.now);
  for (const share of shares) {
    await moneyMoved(tx, share.paymentId, call.now);
    await tellAndRecord(tx, call, { share, lineId, reason });
  }
  return ok({ lineId });
}

type Share = ReturnType<typeof sharesOf>[number];

async function withOrder(tx: Tx, share: Share) {
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: share.paymentId },
    include: { order: { include: { payout: { select: { state: true } } } } },
  });
  return { ...share, payment };
}

function entriesAgainst(
  { paid, credited, writtenOff }: Share,
  { line: { currency } }: LockedLine,
  origin: () => string,
): LedgerEntry[] {
  return [
    ...(paid > 0n ? [bookAllocationReversal(origin(), money(paid, currency))] : []),
    ...(credited > 0n ? [bookCreditReversal(origin(), money(credited, currency))] : []),
    ...(writtenOff > 0n ? [bookWriteoffReversal(origin(), money(writtenOff, currency))] : []),
  ];
}

async function tellAndRecord(
  tx: Tx,
  call: Call<Finance | Director>,
  { share, lineId, reason }: { share: Awaited<ReturnType<typeof withOrder>>; lineId: string; reason: string },
): Promise<void> {
  const { payment, paymentId, paid } = share;
  const { order } = payment;
  const after = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
  await record(tx, call, {
    deed: "undo-match",
    subject: "payment",
    subjectId: paymentId,
    companyId: order.buyerId,
    before: { state: payment.state, captured: toDecimal(minor(payment.captured)) },
    after: {
      state: after.state,
      captured: toDecimal(minor(after.captured)),
      currency: payment.currency,
      line: lineId,
    },
    reason,
  });
  if (paid <= 0n) return;
  const words = {
    kind: "payment-undone" as const,
    event: `${lineId}/${after.version}`,
    amount: paid,
    currency: payment.currency,
  };
  await tellMoney(tx, "buyer", order, words, call.now);
  await tellMoney(tx, "producer", order, words, call.now);
}
