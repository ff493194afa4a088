import type { Tx } from "#app/db/client.server.ts";
import { lockWord } from "#app/db/lock.server.ts";

/** What a debit of the house's account books, whoever is paid. */
const debitKinds = ["bank_payout", "refund", "credit_refund", "receipt_returned"];

/** The bank's own reference of a debit as it is kept and compared. */
export function debitRef(reference: string): string {
  return reference.replace(/\s+/g, " ").trim().toUpperCase();
}

/** Whoever confirms something by a bank's reference, by hand or from a statement, waits for the other. */
export function lockDebit(tx: Tx, ref: string): Promise<void> {
  return lockWord(tx, `debit ${ref}`);
}

/** A person confirmed a refund or a payout by this reference, before the statement came. */
export async function isConfirmedByHand(tx: Tx, ref: string): Promise<boolean> {
  const entry = await tx.ledgerEntry.findFirst({
    where: { externalRef: ref, kind: { in: debitKinds } },
    select: { id: true },
  });
  return entry !== null;
}

/**
 * One debit pays one thing: a reference that confirmed another payout or refund, or that is on a statement already,
 * where its line says what it was for, cannot confirm by hand. Waits for whoever has the same reference in hand.
 */
export async function isDebitTaken(tx: Tx, ref: string): Promise<boolean> {
  await lockDebit(tx, ref);
  if (await isConfirmedByHand(tx, ref)) return true;
  // The database takes what is compared without case for a pattern: its signs are literal here, and what it finds is
  // compared once more as references are.
  const pattern = ref.replace(/[\\%_]/g, "\\$&").replaceAll(" ", "%");
  const lines = await tx.statementLine.findMany({
    where: { credit: false, bankRef: { equals: pattern, mode: "insensitive" } },
    select: { bankRef: true },
  });
  return lines.some(({ bankRef }) => debitRef(bankRef) === ref);
}
