import type { Db, Tx } from "#app/db/client.server.ts";
import type { BookedEntry } from "#app/db/ledger.server.ts";
import { entriesOf, sumsIn } from "#app/db/ledger.server.ts";
import { minor } from "#app/domain/money.ts";
import type { LedgerSums } from "#app/domain/payments/ledger.ts";
import { readReviews, standPayment } from "#app/domain/payments/standing.ts";
import { isLive } from "#app/domain/payments/states.ts";

/** Marks an attempt whose money came in a currency that the books do not keep; see `sync-attempt.ts`. */
export const strangeCurrency = "strange-currency";

/**
 * Where a payment stands, from scratch: from the ledger, its attempts and whether it is still wanted. What the row says
 * of itself is not asked, but for a note of finance's.
 */
export async function readStanding(
  db: Db | Tx,
  paymentId: string,
): Promise<ReturnType<typeof standPayment> & { sums: LedgerSums; entries: readonly BookedEntry[] }> {
  const payment = await db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    include: { attempts: { select: { state: true, amount: true, error: true } } },
  });
  const entries = await entriesOf(db, { paymentId });
  const sums = sumsIn(entries, payment.currency);
  const asked = new Set(payment.attempts.map(({ amount }) => amount));
  const live = payment.attempts.find(({ state }) => isLive(state));
  const standing = standPayment({
    amount: minor(payment.amount),
    captured: sums.captured,
    refunded: sums.refunded,
    attempt: live?.state ?? null,
    cancelled: payment.cancelledAt !== null,
    otherCurrency:
      entries.some(({ kind }) => kind === "unallocated") ||
      payment.attempts.some(({ error }) => error.startsWith(strangeCurrency)),
    otherAmount: entries.some(({ kind, amount }) => kind === "capture" && !asked.has(amount)),
    thirdParty: readReviews(payment.review).includes("third_party_payer"),
  });
  return { ...standing, sums, entries };
}
