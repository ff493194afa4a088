import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { entriesOf, writeEntry } from "#app/db/ledger.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor, money, smaller, toDecimal } from "#app/domain/money.ts";
import { bookBankPayoutReturned } from "#app/domain/payments/bank-bookings.ts";
import { weigh } from "#app/domain/payments/ledger.ts";
import { sumLine } from "#app/domain/payments/line-sums.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { nextOrigins, promisedBack } from "./line-locks.ts";
import { lockPayout } from "./lock-payout.ts";
import { isOwnOrder } from "./own-company.ts";
import { payoutCameBack } from "./payout-came-back.ts";
import { recomputeLine } from "./recompute-line.ts";

export type ReturnPayoutRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "line-is-debit" }
  | { readonly code: "line-used-up" }
  | { readonly code: "line-other-currency"; readonly currency: string }
  | { readonly code: "payout-not-paid" };

/**
 * A receipt is a payout by bank that came back: the producer's bank refused it, or the producer sent it back because a
 * refund needs it. The money is held for the order again.
 */
export function returnPayout(
  call: Call<Finance | Director>,
  input: { readonly lineId: string; readonly payoutId: string },
): Promise<Result<{ orderNumber: string }, ReturnPayoutRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const payout = await lockPayout(tx, input.payoutId);
    if (payout === null || !(await lockRow(tx, "line", input.lineId))) return refuse({ code: "not-found" });
    const { order, currency } = payout;
    if (isOwnOrder(call.actor, order)) return refuse({ code: "own-company" });
    const line = await tx.statementLine.findUniqueOrThrow({ where: { id: input.lineId } });
    if (!line.credit) return refuse({ code: "line-is-debit" });
    if (line.currency !== currency) return refuse({ code: "line-other-currency", currency: line.currency });
    const entries = await entriesOf(tx, { lineId: line.id });
    const left = sumLine(entries).left - (await promisedBack(tx, line.id));
    if (left <= 0n) return refuse({ code: "line-used-up" });
    const paid = payout.state === "transferred" || payout.state === "partially_reversed";
    const back = weigh(await entriesOf(tx, { orderId: order.id }), { bank_payout_returned: 1 });
    const amount = smaller(minor(left), minor(payout.amount - back));
    if (!paid || payout.method !== "bank" || amount <= 0n) return refuse({ code: "payout-not-paid" });
    await writeEntry(tx, bookBankPayoutReturned(nextOrigins({ line, entries })(), money(amount, currency)), {
      orderId: order.id,
      paymentId: null,
      companyId: payout.producerId,
      at: line.bookedOn,
      actorId: call.actor.userId,
      lineId: line.id,
    });
    await payoutCameBack(tx, payout.id, call.now);
    await recomputeLine(tx, line.id, { why: "payout_back", paymentId: null }, call.now);
    await record(tx, call, {
      deed: "return-payout",
      subject: "payout",
      subjectId: payout.id,
      companyId: order.producerId,
      before: { state: payout.state },
      after: { line: line.id, amount: toDecimal(amount), currency },
    });
    return ok({ orderNumber: order.number });
  });
}
