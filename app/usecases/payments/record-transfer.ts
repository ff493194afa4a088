import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { writeEntry } from "#app/db/ledger.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Currency, Minor, Money } from "#app/domain/money.ts";
import { minor, money, toDecimal } from "#app/domain/money.ts";
import { bookBankReceipt, bookUnallocated } from "#app/domain/payments/ledger.ts";
import { parseReference } from "#app/domain/payments/reference.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { closeCheckouts } from "./close-attempt.ts";
import { lockPayment } from "./lock-payment.ts";
import { moneyMoved } from "./money-moved.ts";
import { isOwnOrder } from "./own-company.ts";

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
  | { readonly code: "transfer-recorded-otherwise" };

/**
 * Finance records money that came by bank for an instalment. Less leaves it paid in part, more is kept and looked at,
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
  if (recorded.ok && recorded.value.paid) await closeCheckouts(call, recorded.value.orderId);
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
  const known = await tx.ledgerEntry.findFirst({
    where: { externalRef: ref, kind: { in: ["bank_receipt", "unallocated"] } },
    include: { lines: true },
  });
  if (known !== null) {
    const same =
      known.paymentId === payment.id &&
      known.lines.some((line) => line.debit === received.amount && line.currency === received.currency);
    if (!same) return refuse({ code: "transfer-recorded-otherwise" });
    return ok({ orderNumber: order.number, orderId: order.id, paid: payment.state === "paid" });
  }
  const entry =
    received.currency === payment.currency
      ? bookBankReceipt(ref, received)
      : bookUnallocated(ref, received, "bank_transfer");
  await writeEntry(tx, entry, {
    orderId: order.id,
    paymentId: payment.id,
    companyId: order.producerId,
    at: call.now,
    actorId: call.actor.userId,
    note: input.reference,
  });
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

/**
 * What makes a receipt one of a kind. A creditor reference (RF…) names the instalment and not the receipt, so two parts
 * paid under it are told apart by their amounts.
 */
function receiptRef(reference: string, received: Money): string {
  const creditor = parseReference(reference);
  const compact = reference.replace(/\s+/g, " ").trim().toUpperCase();
  return creditor.ok ? `${creditor.value}/${received.amount}${received.currency}` : compact;
}
