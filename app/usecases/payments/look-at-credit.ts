import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { writeEntry } from "#app/db/ledger.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { money } from "#app/domain/money.ts";
import { bookBankReceipt, bookUnallocated } from "#app/domain/payments/ledger.ts";
import { decideLine, isStranger } from "#app/domain/payments/matching.ts";
import { handReceipt, lockReceipt, receiptRef, receivedBy } from "./hand-receipt.ts";
import type { KeptLine } from "./line-candidates.ts";
import { candidatesFor, knownPayer, payerOf, readLine } from "./line-candidates.ts";
import { lockPayment } from "./lock-payment.ts";
import { moneyMoved } from "./money-moved.ts";
import { isOwnTransfer } from "./own-transfer.ts";
import { recomputeLine } from "./recompute-line.ts";
import { transferFeeTolerance } from "./transfer-fee-tolerance.ts";

/** Looks at money that came in; "again" when the instalment it is meant for changed while it was being locked. */
export async function lookAtCredit(
  tx: Tx,
  call: Call,
  line: KeptLine,
): Promise<"done" | "again" | { readonly paidOrderId: string }> {
  const decide = async () =>
    decideLine(
      readLine(line),
      await candidatesFor(tx, line),
      await transferFeeTolerance(tx, line.currency, call.now),
    );
  const first = await decide();
  if (first.paymentId !== null) await lockPayment(tx, first.paymentId);
  await lockRow(tx, "line", line.id);
  const now = await tx.statementLine.findUniqueOrThrow({ where: { id: line.id }, select: { state: true } });
  if (now.state !== "incoming") return "done";
  if (await isOwnTransfer(tx, line)) return settle(tx, call, line.id, "own_transfer");
  const hand = await findHandReceipt(tx, line);
  if (hand !== null) {
    const { id: recordedAs, paymentId } = hand;
    return settle(tx, call, line.id, "recorded_by_hand", { recordedAs, paymentId });
  }
  const decision = first.paymentId === null ? first : await decide();
  if (decision.paymentId !== first.paymentId) return "again";

  const received = money(line.amount, line.currency);
  const context = { companyId: null, orderId: null, paymentId: null, actorId: null };
  const origin = { at: line.bookedOn, lineId: line.id, note: line.bankRef };
  if (decision.kind !== "match" || decision.paymentId === null) {
    await writeEntry(tx, bookUnallocated(line.id, received, "bank_transfer"), { ...context, ...origin });
    await recomputeLine(tx, line.id, { why: decision.why, paymentId: decision.paymentId }, call.now);
    if (decision.paymentId !== null) await holdOrder(tx, decision.paymentId, call.now);
    return "done";
  }
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: decision.paymentId },
    include: { order: true },
  });
  const { order } = payment;
  await writeEntry(tx, bookBankReceipt(line.id, received), {
    ...origin,
    orderId: order.id,
    paymentId: payment.id,
    companyId: order.producerId,
    actorId: null,
  });
  const stranger = isStranger(payerOf(line), await knownPayer(tx, payment.id));
  await recomputeLine(tx, line.id, { why: decision.why, paymentId: payment.id, stranger }, call.now);
  if (payment.method === null) {
    await tx.payment.update({ where: { id: payment.id }, data: { method: "bank_transfer" } });
  }
  await moneyMoved(tx, payment.id, call.now);
  return { paidOrderId: order.id };
}

/** Money that seems meant for an instalment says as much as the buyer's own word: the order does not expire under it. */
async function holdOrder(tx: Tx, paymentId: string, now: Date): Promise<void> {
  await tx.payment.updateMany({
    where: { id: paymentId, reportedAt: null, cancelledAt: null },
    data: { reportedAt: now },
  });
}

/** The line is explained without a booking of its own. */
async function settle(
  tx: Tx,
  call: Call,
  lineId: string,
  why: string,
  more: { readonly recordedAs?: string; readonly paymentId?: string | null } = {},
): Promise<"done"> {
  await tx.statementLine.update({
    where: { id: lineId },
    data: { state: "matched", why, left: 0n, lookedAt: call.now, ...more },
  });
  return "done";
}

/** The receipt that finance had written down from this very line, before the statement came. */
async function findHandReceipt(tx: Tx, line: KeptLine) {
  const received = money(line.amount, line.currency);
  const refs = [line.bankRef, ...readLine(line).references].map((ref) => receiptRef(ref, received));
  for (const ref of [...new Set(refs)].sort()) {
    await lockReceipt(tx, ref);
    const entries = await handReceipt(tx, ref);
    const [first] = entries;
    const brought = receivedBy(entries);
    if (first === undefined || brought?.amount !== received.amount || brought.currency !== received.currency)
      continue;
    const taken = await tx.statementLine.findUnique({
      where: { recordedAs: first.id },
      select: { id: true },
    });
    if (taken === null) return first;
  }
  return null;
}
