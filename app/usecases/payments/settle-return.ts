import type { Tx } from "#app/db/client.server.ts";
import { writeEntry } from "#app/db/ledger.server.ts";
import { money } from "#app/domain/money.ts";
import { bookReceiptReturned } from "#app/domain/payments/bank-bookings.ts";
import type { KeptLine } from "./line-candidates.ts";
import { recomputeLine } from "./recompute-line.ts";

/** The debit of an approved return is on a statement: the receipt is back with its sender. Both lines are locked. */
export async function settleReturn(
  tx: Tx,
  returnId: string,
  { line, actorId, now }: { readonly line: KeptLine; readonly actorId: string | null; readonly now: Date },
): Promise<void> {
  const {
    lineId,
    amount,
    currency,
    line: receipt,
  } = await tx.receiptReturn.update({
    where: { id: returnId, state: "approved" },
    data: { state: "returned", endedAt: line.bookedOn },
    include: { line: { select: { paymentId: true } } },
  });
  await writeEntry(tx, bookReceiptReturned(line.id, money(amount, currency)), {
    orderId: null,
    paymentId: null,
    companyId: null,
    at: line.bookedOn,
    actorId,
    note: line.bankRef,
    lineId,
  });
  await recomputeLine(tx, lineId, { why: "returned", paymentId: receipt.paymentId }, now);
}
