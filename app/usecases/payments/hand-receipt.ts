import type { Tx } from "#app/db/client.server.ts";
import { lockWord } from "#app/db/lock.server.ts";
import type { Money } from "#app/domain/money.ts";
import { parseReference } from "#app/domain/payments/reference.ts";

/**
 * What makes a receipt written down by hand one of a kind. A creditor reference (RF…) names the instalment and not the
 * receipt, so two parts paid under it are told apart by their amounts.
 */
export function receiptRef(reference: string, received: Money): string {
  const creditor = parseReference(reference);
  const compact = reference.replace(/\s+/g, " ").trim().toUpperCase();
  return creditor.ok ? `${creditor.value}/${received.amount}${received.currency}` : compact;
}

/** Whoever books a receipt under a bank's reference, by hand or from a statement, waits for the other. */
export function lockReceipt(tx: Tx, ref: string): Promise<void> {
  return lockWord(tx, `receipt ${ref}`);
}

const receiptKinds = ["bank_receipt", "unallocated", "credit"];

/** The entries of a receipt written down by hand under this reference. */
export function handReceipt(tx: Tx, ref: string) {
  return tx.ledgerEntry.findMany({
    where: { externalRef: ref, lineId: null, kind: { in: receiptKinds } },
    include: { lines: true },
    orderBy: { id: "asc" },
  });
}

/** What a receipt brought to the account. */
export function receivedBy(entries: Awaited<ReturnType<typeof handReceipt>>): Money | null {
  const lines = entries.flatMap((entry) => entry.lines.filter(({ account }) => account === "bank_balance"));
  const [first] = lines;
  if (first === undefined) return null;
  const amount = lines.reduce((sum, { debit }) => sum + debit, 0n);
  return { amount: amount as Money["amount"], currency: first.currency };
}
