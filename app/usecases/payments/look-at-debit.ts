import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { StatementLineState } from "#app/db/generated/client.ts";
import { lockRow } from "#app/db/lock.server.ts";
import type { DebitDecision, ExpectedDebit } from "#app/domain/payments/debits.ts";
import { decideDebit } from "#app/domain/payments/debits.ts";
import { lockRefund, settleRefund } from "./apply-refund.ts";
import { debitRef, isConfirmedByHand, lockDebit } from "./debit-by-hand.ts";
import { expectedDebits, readDebit } from "./expected-debits.ts";
import type { KeptLine } from "./line-candidates.ts";
import { lockPayout } from "./lock-payout.ts";
import { lockReturn } from "./lock-return.ts";
import { isOwnTransfer } from "./own-transfer.ts";
import { settlePayout } from "./settle-payout.ts";
import { settleReturn } from "./settle-return.ts";

const stateFor = {
  confirm: "matched",
  link: "matched",
  suggest: "suggested",
  unallocated: "unallocated",
} as const satisfies Record<DebitDecision["kind"], StatementLineState>;

/** Looks at money that went out: a refund or a payout by bank is done when its debit is on a statement. */
export async function lookAtDebit(tx: Tx, call: Call, line: KeptLine): Promise<"done" | "again"> {
  const decide = async () => decideDebit(readDebit(line), await expectedDebits(tx, line));
  const first = await decide();
  await lockExpected(tx, first.expected, line.id);
  await lockRow(tx, "line", line.id);
  const now = await tx.statementLine.findUniqueOrThrow({ where: { id: line.id }, select: { state: true } });
  if (now.state !== "incoming") return "done";
  const decision = await decide();
  if (decision.expected?.id !== first.expected?.id) return "again";
  const { expected } = decision;
  const own = await isOwnTransfer(tx, line);
  const ref = debitRef(line.bankRef);
  await lockDebit(tx, ref);
  // One debit pays one thing: whether it is the one a person confirmed by it, or this, people say.
  const doubtful = decision.kind === "confirm" && (await isConfirmedByHand(tx, ref));
  const kind = doubtful ? "suggest" : decision.kind;
  if (kind === "confirm" && expected !== null) {
    await confirmExpected(tx, expected, { line, actorId: null, now: call.now });
  }
  await tx.statementLine.update({
    where: { id: line.id },
    data: {
      state: own ? "matched" : stateFor[kind],
      why: own ? "own_transfer" : decision.why,
      ...idsOf(expected),
      lookedAt: call.now,
    },
  });
  return "done";
}

/** Locks order, payment and refund, or order and payout, or the receipt that goes back together with the debit. */
export async function lockExpected(
  tx: Tx,
  expected: Pick<ExpectedDebit, "kind" | "id"> | null,
  debitId: string,
): Promise<void> {
  if (expected === null) return;
  if (expected.kind === "payout") await lockPayout(tx, expected.id);
  else if (expected.kind === "return") await lockReturn(tx, expected.id, debitId);
  else await lockRefund(tx, expected.id);
}

/** What the line was for, in its columns. */
export function idsOf(expected: Pick<ExpectedDebit, "kind" | "id"> | null) {
  return {
    payoutId: expected?.kind === "payout" ? expected.id : null,
    refundId: expected?.kind === "refund" ? expected.id : null,
    returnId: expected?.kind === "return" ? expected.id : null,
  };
}

/** The debit is on a statement: the refund is made, the producer is paid, or a receipt is back. Booked under the line. */
export async function confirmExpected(
  tx: Tx,
  expected: Pick<ExpectedDebit, "kind" | "id">,
  { line, actorId, now }: { readonly line: KeptLine; readonly actorId: string | null; readonly now: Date },
): Promise<void> {
  const booked = { externalId: line.id, at: line.bookedOn };
  if (expected.kind === "return") await settleReturn(tx, expected.id, { line, actorId, now });
  else if (expected.kind === "payout") await settlePayout(tx, expected.id, { ...booked, actorId }, now);
  else await settleRefund(tx, expected.id, { ...booked, state: "succeeded", error: "" }, now);
}
