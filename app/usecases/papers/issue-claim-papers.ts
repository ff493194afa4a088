import type { Tx } from "#app/db/client.server.ts";
import type { Minor } from "#app/domain/money.ts";
import { issuePaper } from "./issue-paper.ts";

/**
 * A claim is settled: the act says how, and what is credited has its note. The order is locked by the caller, the claim
 * is written as settled.
 */
export async function issueClaimPapers(
  tx: Tx,
  claim: {
    readonly claimId: string;
    readonly orderId: string;
    readonly number: number;
    readonly credit: Minor;
    readonly comment: string;
  },
  now: Date,
): Promise<void> {
  const { claimId, orderId, number, credit, comment } = claim;
  await issuePaper(tx, { kind: "claim_act", claimId }, now);
  if (credit <= 0n) return;
  await issuePaper(
    tx,
    { kind: "credit_note", orderId, cause: "claim", amount: credit, claimNumber: number, comment },
    now,
  );
}
