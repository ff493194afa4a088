import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { writeEntry } from "#app/db/ledger.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor, money, toDecimal } from "#app/domain/money.ts";
import { bookBankFee } from "#app/domain/payments/bank-bookings.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { debitRef, lockDebit } from "./debit-by-hand.ts";
import { expectedDebits } from "./expected-debits.ts";
import type { KeptLine } from "./line-candidates.ts";
import { confirmExpected, idsOf, lockExpected } from "./look-at-debit.ts";
import { isOwnOrder, isOwnReceipt } from "./own-company.ts";

/** What a debit was for: a payout or a refund by bank, a receipt that two people sent back, or a fee of the bank. */
export type DebitTarget =
  | { readonly kind: "payout" | "refund" | "return"; readonly id: string }
  | { readonly kind: "fee" };

export type ExplainDebit = { readonly lineId: string; readonly target: DebitTarget; readonly reason: string };

export type ExplainRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "line-is-credit" }
  | { readonly code: "debit-explained" }
  | { readonly code: "debit-does-not-fit" };

/** Finance says what a debit was for that the house did not recognise by itself. */
export function explainDebit(
  call: Call<Finance | Director>,
  input: ExplainDebit,
): Promise<Result<{ lineId: string }, ExplainRefusal>> {
  return inTransaction(call.db, (tx) => explain(tx, call, input));
}

async function explain(
  tx: Tx,
  call: Call<Finance | Director>,
  { lineId, target, reason }: ExplainDebit,
): Promise<Result<{ lineId: string }, ExplainRefusal>> {
  const named = target.kind === "fee" ? null : target;
  await lockExpected(tx, named, lineId);
  await lockRow(tx, "line", lineId);
  const line = await tx.statementLine.findUnique({ where: { id: lineId } });
  if (line === null) return refuse({ code: "not-found" });
  if (line.credit) return refuse({ code: "line-is-credit" });
  if (line.state === "matched") return refuse({ code: "debit-explained" });
  await lockDebit(tx, debitRef(line.bankRef));
  const booked = await book(tx, call, line, target);
  if (!booked.ok) return booked;
  await tx.statementLine.update({
    where: { id: lineId },
    data: {
      state: "matched",
      why: `explained_${target.kind}`,
      ...idsOf(named),
      lookedAt: line.lookedAt ?? call.now,
    },
  });
  await record(tx, call, {
    deed: "explain-debit",
    subject: "statement-line",
    subjectId: lineId,
    before: { state: line.state },
    after: {
      state: "matched",
      was: target.kind,
      of: target.kind === "fee" ? null : target.id,
      amount: toDecimal(minor(line.amount)),
      currency: line.currency,
    },
    reason,
  });
  return ok({ lineId });
}

async function book(
  tx: Tx,
  call: Call<Finance | Director>,
  line: KeptLine,
  target: DebitTarget,
): Promise<Result<null, ExplainRefusal>> {
  const amount = money(line.amount, line.currency);
  const context = {
    orderId: null,
    paymentId: null,
    companyId: null,
    at: line.bookedOn,
    actorId: call.actor.userId,
    note: line.bankRef,
  };
  if (target.kind === "fee") {
    await writeEntry(tx, bookBankFee(line.id, amount), context);
    return ok(null);
  }
  const expected = (await expectedDebits(tx, line)).find(
    ({ kind, id }) => kind === target.kind && id === target.id,
  );
  if (expected === undefined) return refuse({ code: "debit-does-not-fit" });
  if (await isOwn(tx, call.actor, target)) return refuse({ code: "own-company" });
  // Confirmed by hand before the statement came: it stands in the books already.
  if (expected.confirmedAs === null) {
    await confirmExpected(tx, target, { line, actorId: call.actor.userId, now: call.now });
  }
  return ok(null);
}

async function isOwn(
  tx: Tx,
  actor: Finance | Director,
  { kind, id }: Exclude<DebitTarget, { readonly kind: "fee" }>,
): Promise<boolean> {
  const where = { id };
  if (kind === "return") {
    const { line } = await tx.receiptReturn.findUniqueOrThrow({ where, include: { line: true } });
    return isOwnReceipt(tx, actor, line);
  }
  const { order } =
    kind === "payout"
      ? await tx.payout.findUniqueOrThrow({ where, include: { order: true } })
      : await tx.refund.findUniqueOrThrow({ where, include: { order: true } });
  return isOwnOrder(actor, order);
}
