import type { Tx } from "#app/db/client.server.ts";
import { holdNumbers } from "#app/db/counters.server.ts";
import type { Minor } from "#app/domain/money.ts";
import { minskDate, yearOf } from "#app/domain/plain-date.ts";
import { openInstalments } from "../payments/open-instalments.ts";
import { issuePaper } from "./issue-paper.ts";

/**
 * What is packed is weighed: the commercial invoice and the packing list are issued (or their next versions), less than
 * agreed with a credit note, and what waits for the invoice is due. The order and its payments are locked by the caller.
 */
export async function issuePackedPapers(
  tx: Tx,
  order: { readonly id: string; readonly credit: Minor },
  now: Date,
): Promise<void> {
  const { id: orderId, credit } = order;
  // The series in the order of every deed: what is opened below takes the number of a proforma.
  await holdNumbers(tx, "proforma", yearOf(minskDate(now)));
  await issuePaper(tx, { kind: "commercial_invoice", orderId }, now);
  await issuePaper(tx, { kind: "packing_list", orderId }, now);
  if (credit > 0n) {
    await issuePaper(
      tx,
      { kind: "credit_note", orderId, cause: "packed", amount: credit, claimNumber: null, comment: "" },
      now,
    );
  }
  await openInstalments(tx, orderId, now);
}
