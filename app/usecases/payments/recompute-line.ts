import type { Tx } from "#app/db/client.server.ts";
import { entriesOf } from "#app/db/ledger.server.ts";
import type { LineSums } from "#app/domain/payments/line-sums.ts";
import { sumLine } from "#app/domain/payments/line-sums.ts";
import type { LineReason } from "#app/domain/payments/matching.ts";

/** What is known of a line beside its entries. */
export type LineStanding = {
  /** A code with words: of the rules, or what finance did. */
  readonly why: LineReason | "matched_by_hand" | "undone" | "returned" | "payout_back";
  readonly paymentId: string | null;
  /** Who paid is not the buyer. */
  readonly stranger?: boolean;
};

/** The payment of such a line is known, and is nothing that finance should match it to. */
const noGuess: ReadonlySet<LineStanding["why"]> = new Set([
  "undone",
  "matched_by_hand",
  "reference_currency",
]);

/**
 * Brings a credit line to what the ledger says came of it: nothing left is matched; what is left is suggested where the
 * house has a guess, and unallocated otherwise. The line is locked by the caller.
 */
export async function recomputeLine(
  tx: Tx,
  lineId: string,
  standing: LineStanding,
  now: Date,
): Promise<LineSums> {
  const sums = sumLine(await entriesOf(tx, { lineId }));
  const guessed = standing.paymentId !== null && !noGuess.has(standing.why);
  const line = await tx.statementLine.findUniqueOrThrow({
    where: { id: lineId },
    select: { lookedAt: true },
  });
  await tx.statementLine.update({
    where: { id: lineId },
    data: {
      ...standing,
      left: sums.left,
      state: sums.left === 0n ? "matched" : guessed ? "suggested" : "unallocated",
      lookedAt: line.lookedAt ?? now,
    },
  });
  return sums;
}
