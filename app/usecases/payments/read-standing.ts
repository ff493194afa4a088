import type { Db, Tx } from "#app/db/client.server.ts";
import type { BookedEntry } from "#app/db/ledger.server.ts";
import { entriesOf, sumsIn } from "#app/db/ledger.server.ts";
import { minor } from "#app/domain/money.ts";
import type { LedgerSums } from "#app/domain/payments/ledger.ts";
import { sumEntries } from "#app/domain/payments/ledger.ts";
import { mostKept, standPayment } from "#app/domain/payments/standing.ts";
import { isLive } from "#app/domain/payments/states.ts";

/** Marks an attempt whose money came in a currency that the books do not keep; see `sync-attempt.ts`. */
export const strangeCurrency = "strange-currency";

/**
 * Where a payment stands, from scratch: from the ledger, its attempts and whether it is still wanted. What the row says
 * of itself is not asked.
 */
export async function readStanding(
  db: Db | Tx,
  paymentId: string,
): Promise<ReturnType<typeof standPayment> & { sums: LedgerSums; entries: readonly BookedEntry[] }> {
  const payment = await db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    include: {
      attempts: { select: { state: true, amount: true, error: true } },
      clearances: { orderBy: { clearedAt: "asc" } },
      statementLines: { where: { stranger: true }, select: { id: true, recordedAs: true } },
    },
  });
  const entries = await entriesOf(db, { paymentId });
  const sums = sumsIn(entries, payment.currency);
  const asked = new Set(payment.attempts.map(({ amount }) => amount));
  const live = payment.attempts.find(({ state }) => isLive(state));
  const standing = standPayment({
    amount: minor(payment.amount),
    captured: sums.captured,
    refunded: sums.refunded,
    most: mostKept(entries.filter(({ currency }) => currency === payment.currency)),
    attempt: live?.state ?? null,
    cancelled: payment.cancelledAt !== null,
    otherCurrency:
      entries.some(({ kind, lineId }) => kind === "unallocated" && lineId === null) ||
      payment.attempts.some(({ error }) => error.startsWith(strangeCurrency)),
    otherAmount: entries.some(({ kind, amount }) => kind === "capture" && !asked.has(amount)),
    thirdParty: payment.statementLines.some(
      ({ id, recordedAs }) => recordedAs !== null || onPayment(entries, id) > 0n,
    ),
    credited: sums.credited,
    cleared: payment.clearances
      .filter(
        (clearance) =>
          clearance.amount === payment.amount &&
          clearance.captured === sums.captured &&
          clearance.refunded === sums.refunded &&
          clearance.credited === sums.credited,
      )
      .map(({ review }) => review),
  });
  return { ...standing, sums, entries };
}

/** What of a line lies on the payment whose entries these are. */
function onPayment(entries: readonly BookedEntry[], lineId: string): bigint {
  return sumEntries(entries.filter((entry) => entry.lineId === lineId)).captured;
}
