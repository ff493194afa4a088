import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { entriesOf, sumsIn, writeEntry } from "#app/db/ledger.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Money } from "#app/domain/money.ts";
import { minor, money, smaller, toDecimal } from "#app/domain/money.ts";
import { bookCredit, bookCreditReversal } from "#app/domain/payments/bank-bookings.ts";
import type { LedgerEntry } from "#app/domain/payments/ledger.ts";
import { bookAllocation, bookWriteoff } from "#app/domain/payments/ledger.ts";
import { isStranger } from "#app/domain/payments/matching.ts";
import { outstanding } from "#app/domain/payments/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { closeCheckouts } from "./close-attempt.ts";
import { leaveToJob } from "./leave-to-job.ts";
import { knownPayer, payerOf } from "./line-candidates.ts";
import type { LockedLine } from "./line-locks.ts";
import { lockLine, nextOrigins, sharesOf } from "./line-locks.ts";
import { moneyMoved } from "./money-moved.ts";
import { isOwnOrder } from "./own-company.ts";
import { recomputeLine } from "./recompute-line.ts";
import { tellMoney } from "./tell-money.ts";
import { transferFeeTolerance } from "./transfer-fee-tolerance.ts";

export type MatchLine = {
  readonly lineId: string;
  readonly paymentId: string;
  /** What becomes of money beyond what is open: the buyer's credit, or it stays for another instalment. */
  readonly rest: "credit" | "keep";
  /** The house bears what banks kept of a receipt that came in short, up to the tolerance. */
  readonly writeOff: boolean;
};

export type MatchRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "line-is-debit" }
  | { readonly code: "line-used-up" }
  | { readonly code: "line-other-currency"; readonly currency: string }
  | { readonly code: "nothing-to-pay" }
  | { readonly code: "beyond-tolerance"; readonly most: string };

type Matched = { readonly orderId: string; readonly orderNumber: string; readonly paid: boolean };

/**
 * Finance says which instalment a receipt is for. It pays what is open there; what is short stays open or, within the
 * tolerance, is written off; what is over is the buyer's credit or waits for another instalment. A credit that this
 * receipt left earlier can be used so too.
 */
export async function matchLine(
  call: Call<Finance | Director>,
  input: MatchLine,
): Promise<Result<Matched, MatchRefusal>> {
  for (;;) {
    const matched = await inTransaction(call.db, (tx) => match(tx, call, input));
    if (matched === "again") continue;
    if (matched.ok && matched.value.paid) await leaveToJob(closeCheckouts(call, matched.value.orderId));
    return matched;
  }
}

async function match(
  tx: Tx,
  call: Call<Finance | Director>,
  input: MatchLine,
): Promise<Result<Matched, MatchRefusal> | "again"> {
  const { paymentId } = input;
  const wanted = await tx.payment.findUnique({ where: { id: paymentId }, select: { id: true } });
  if (wanted === null) return refuse({ code: "not-found" });
  const locked = await lockLine(tx, input.lineId, [paymentId]);
  if (locked === null) return refuse({ code: "not-found" });
  if (locked === "again") return locked;
  const { line } = locked;
  if (!line.credit) return refuse({ code: "line-is-debit" });
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId }, include: { order: true } });
  const { order, currency } = payment;
  if (isOwnOrder(call.actor, order)) return refuse({ code: "own-company" });
  if (line.currency !== currency) return refuse({ code: "line-other-currency", currency: line.currency });
  const free = await freeMoney(tx, locked, payment);
  if (free.whole <= 0n) return refuse({ code: "line-used-up" });

  const cancelled = payment.cancelledAt !== null;
  const open = outstanding({ ...payment, cancelledAt: null });
  // After the order ended nothing is open: all of it lies with the instalment and is looked at.
  const pays = cancelled ? free.whole : smaller(minor(free.whole), open);
  if (pays <= 0n && (input.rest === "keep" || locked.free <= 0n)) return refuse({ code: "nothing-to-pay" });
  const short = cancelled ? 0n : open - pays;
  if (input.writeOff && short > 0n) {
    const most = await transferFeeTolerance(tx, currency, call.now);
    if (short > most) return refuse({ code: "beyond-tolerance", most: `${toDecimal(most)} ${currency}` });
  }

  const origin = nextOrigins(locked);
  const context = { actorId: call.actor.userId, lineId: line.id, at: call.now };
  const write = (entry: LedgerEntry, on: Owner, at = call.now) =>
    writeEntry(tx, entry, {
      ...context,
      at,
      orderId: on.orderId,
      paymentId: on.paymentId,
      companyId: on.producerId,
      buyerId: on.buyerId,
    });
  const target: Owner = {
    orderId: order.id,
    paymentId,
    producerId: order.producerId,
    buyerId: order.buyerId,
  };
  let fromCredit = pays - locked.free;
  for (const { owner, amount } of free.credits) {
    if (fromCredit <= 0n) break;
    const taken = smaller(minor(fromCredit), amount);
    fromCredit -= taken;
    await write(bookCreditReversal(origin(), money(taken, currency)), owner);
  }
  if (pays > 0n) await write(bookAllocation(origin(), money(pays, currency)), target, line.bookedOn);
  const over = locked.free - pays;
  if (over > 0n && input.rest === "credit") {
    const entry = bookCredit(origin(), money(over, currency), "unallocated_receipts");
    await write(entry, target);
    await tellMoney(
      tx,
      "buyer",
      order,
      { kind: "buyer-credit", event: entry.externalRef, amount: over, currency },
      call.now,
    );
  }
  if (input.writeOff && short > 0n) await write(bookWriteoff(origin(), money(short, currency)), target);

  const stranger = isStranger(payerOf(line), await knownPayer(tx, paymentId));
  const sums = await recomputeLine(
    tx,
    line.id,
    { why: "matched_by_hand", paymentId, stranger: line.stranger || stranger },
    call.now,
  );
  if (payment.method === null) {
    await tx.payment.update({ where: { id: paymentId }, data: { method: "bank_transfer" } });
  }
  const touched = [...new Set([paymentId, ...free.credits.map(({ owner }) => owner.paymentId)])];
  for (const id of touched) await moneyMoved(tx, id, call.now);
  const after = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
  await record(tx, call, {
    deed: "match-line",
    subject: "payment",
    subjectId: paymentId,
    companyId: order.buyerId,
    before: { state: payment.state, captured: toDecimal(minor(payment.captured)) },
    after: {
      state: after.state,
      captured: toDecimal(minor(after.captured)),
      line: line.id,
      paid: toDecimal(minor(pays)),
      left: toDecimal(sums.left),
      writtenOff: toDecimal(minor(input.writeOff ? short : 0n)),
      currency,
    },
  });
  return ok({ orderId: order.id, orderNumber: order.number, paid: after.state === "paid" });
}

type Owner = {
  readonly orderId: string;
  readonly paymentId: string;
  readonly producerId: string;
  readonly buyerId: string;
};

/** What a line can still give: what lies unallocated and is not promised back, and credit it left on other instalments that is still there. */
async function freeMoney(
  tx: Tx,
  locked: LockedLine,
  target: { readonly id: string; readonly order: { readonly buyerId: string } },
) {
  const credits: { readonly owner: Owner; readonly amount: Money["amount"] }[] = [];
  for (const { paymentId, credited } of sharesOf(locked)) {
    if (credited <= 0n || paymentId === target.id) continue;
    const { order } = await tx.payment.findUniqueOrThrow({
      where: { id: paymentId },
      include: { order: true },
    });
    // A credit is its buyer's and nobody else's.
    if (order.buyerId !== target.order.buyerId) continue;
    const there = sumsIn(await entriesOf(tx, { paymentId }), locked.line.currency).credited;
    const open = await openRefunds(tx, paymentId);
    const amount = smaller(credited, minor(there - open));
    if (amount <= 0n) continue;
    const owner = { orderId: order.id, paymentId, producerId: order.producerId, buyerId: order.buyerId };
    credits.push({ owner, amount });
  }
  const whole = credits.reduce((sum, { amount }) => sum + amount, locked.free as bigint);
  return { credits, whole: minor(whole) };
}

/** Refunds on their way may be of the credit: what is promised is not free. */
async function openRefunds(tx: Tx, paymentId: string): Promise<bigint> {
  const { _sum } = await tx.refund.aggregate({
    where: {
      paymentId,
      method: "bank_transfer",
      state: { in: ["requested", "approved", "submitting", "unknown", "pending"] },
    },
    _sum: { amount: true },
  });
  return _sum.amount ?? 0n;
}
