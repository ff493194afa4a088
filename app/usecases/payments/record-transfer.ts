import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { writeEntry } from "#app/db/ledger.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Currency, Minor, Money } from "#app/domain/money.ts";
import { minor, money, smaller, toDecimal } from "#app/domain/money.ts";
import { bookCredit } from "#app/domain/payments/bank-bookings.ts";
import type { LedgerEntry } from "#app/domain/payments/ledger.ts";
import { bookBankReceipt, bookUnallocated } from "#app/domain/payments/ledger.ts";
import type { Instalment } from "#app/domain/payments/states.ts";
import { outstanding } from "#app/domain/payments/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { closeCheckouts } from "./close-attempt.ts";
import { handReceipt, lockReceipt, receiptRef, receivedBy } from "./hand-receipt.ts";
import { leaveToJob } from "./leave-to-job.ts";
import { readLine } from "./line-candidates.ts";
import { lockPayment } from "./lock-payment.ts";
import { moneyMoved } from "./money-moved.ts";
import { isOwnOrder } from "./own-company.ts";
import { tellMoney } from "./tell-money.ts";

export type RecordTransfer = {
  readonly paymentId: string;
  /** The bank's own reference of the receipt; the same one is the same money. */
  readonly reference: string;
  readonly amount: Minor;
  readonly currency: Currency;
};

export type TransferRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "amount-not-positive" }
  | { readonly code: "transfer-recorded-otherwise" }
  | { readonly code: "transfer-on-statement" };

/**
 * Finance records money that came by bank for an instalment. Less leaves it paid in part, more is the buyer's credit,
 * another currency lies unallocated until somebody decides; what comes after the order ended is kept and looked at too.
 * The same reference twice is recorded once.
 */
export async function recordTransfer(
  call: Call<Finance | Director>,
  input: RecordTransfer,
): Promise<Result<{ orderNumber: string }, TransferRefusal>> {
  if (input.amount <= 0n) return refuse({ code: "amount-not-positive" });
  const recorded = await inTransaction(call.db, (tx) => book(tx, call, input));
  // Paid by bank: a payment page that is still open would take the money twice.
  if (recorded.ok && recorded.value.paid) await leaveToJob(closeCheckouts(call, recorded.value.orderId));
  return recorded;
}

async function book(
  tx: Tx,
  call: Call<Finance | Director>,
  input: RecordTransfer,
): Promise<Result<{ orderNumber: string; orderId: string; paid: boolean }, TransferRefusal>> {
  if ((await lockPayment(tx, input.paymentId)) === null) return refuse({ code: "not-found" });
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: input.paymentId },
    include: { order: true },
  });
  const { order } = payment;
  if (isOwnOrder(call.actor, order)) return refuse({ code: "own-company" });
  const received = money(input.amount, input.currency);
  const ref = receiptRef(input.reference, received);
  await lockReceipt(tx, ref);
  const known = await handReceipt(tx, ref);
  if (known.length > 0) {
    const brought = receivedBy(known);
    const same =
      known.every(({ paymentId }) => paymentId === payment.id) &&
      brought?.amount === received.amount &&
      brought.currency === received.currency;
    if (!same) return refuse({ code: "transfer-recorded-otherwise" });
    return ok({ orderNumber: order.number, orderId: order.id, paid: payment.state === "paid" });
  }
  if (await isOnStatement(tx, ref, payment.id, received)) return refuse({ code: "transfer-on-statement" });
  for (const entry of entriesFor(ref, received, payment)) {
    await writeEntry(tx, entry, {
      orderId: order.id,
      paymentId: payment.id,
      companyId: order.producerId,
      buyerId: order.buyerId,
      at: call.now,
      actorId: call.actor.userId,
      note: input.reference,
    });
    if (entry.kind === "credit") {
      const amount = entry.lines.reduce((sum, { debit }) => sum + debit, 0n);
      const words = { kind: "buyer-credit" as const, event: `${payment.id}/${ref}`, amount };
      await tellMoney(tx, "buyer", order, { ...words, currency: input.currency }, call.now);
    }
  }
  if (payment.method === null) {
    await tx.payment.update({ where: { id: payment.id }, data: { method: "bank_transfer" } });
  }
  await moneyMoved(tx, payment.id, call.now);
  const after = await tx.payment.findUniqueOrThrow({
    where: { id: payment.id },
    select: { state: true, captured: true },
  });
  await record(tx, call, {
    deed: "record-transfer",
    subject: "payment",
    subjectId: payment.id,
    companyId: order.buyerId,
    before: { state: payment.state, captured: toDecimal(minor(payment.captured)) },
    after: {
      state: after.state,
      captured: toDecimal(minor(after.captured)),
      reference: input.reference,
      amount: toDecimal(input.amount),
      currency: input.currency,
    },
  });
  return ok({ orderNumber: order.number, orderId: order.id, paid: after.state === "paid" });
}

/** Up to what is open it pays; beyond it is the buyer's credit; in another currency it lies unallocated. */
function entriesFor(
  ref: string,
  received: Money,
  payment: Instalment & { readonly currency: Currency; readonly cancelledAt: Date | null },
): LedgerEntry[] {
  const { amount, currency } = received;
  if (currency !== payment.currency) return [bookUnallocated(ref, received, "bank_transfer")];
  // After the order ended nothing is open: all of it lies with the instalment and is looked at.
  if (payment.cancelledAt !== null) return [bookBankReceipt(ref, received)];
  const open = outstanding({ ...payment, cancelledAt: null });
  const pays = smaller(amount, open);
  return [
    ...(pays > 0n ? [bookBankReceipt(ref, money(pays, currency))] : []),
    ...(amount > pays ? [bookCredit(ref, money(amount - pays, currency), "bank_balance")] : []),
  ];
}

/** The statement was faster: a line has this very reference, or paid this instalment under the creditor reference. */
async function isOnStatement(tx: Tx, ref: string, paymentId: string, received: Money): Promise<boolean> {
  const { amount, currency } = received;
  const lines = await tx.statementLine.findMany({
    where: {
      credit: true,
      amount,
      currency,
      OR: [{ bankRef: { equals: ref, mode: "insensitive" } }, { paymentId, state: "matched" }],
    },
  });
  return lines.some(
    (line) =>
      receiptRef(line.bankRef, received) === ref ||
      readLine(line).references.some((reference) => receiptRef(reference, received) === ref),
  );
}
