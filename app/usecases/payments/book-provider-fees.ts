import type { Call } from "#app/db/call.ts";
import { writeEntry } from "#app/db/ledger.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { isCurrency } from "#app/domain/money.ts";
import { bookProviderFee, feeKinds } from "#app/domain/payments/provider-books.ts";
import type { BalanceLine } from "#app/outside/payment-facts.ts";

/** How many lines one transaction books. */
const AT_ONCE = 200;

/**
 * Books what the card provider kept of its balance for its services, each line of its own book once: only with its fees
 * do our books come to what really lies there. Resolves to how many were new.
 */
export async function bookProviderFees(call: Call<System>, lines: readonly BalanceLine[]): Promise<number> {
  const known = await call.db.ledgerEntry.findMany({
    where: { kind: { in: [...feeKinds] }, externalRef: { in: lines.map(({ externalId }) => externalId) } },
    select: { externalRef: true },
  });
  const booked = new Set(known.map(({ externalRef }) => externalRef));
  const fresh = lines.flatMap(({ currency, createdAt, sourceId, ...line }) => {
    if (booked.has(line.externalId) || !isCurrency(currency)) return [];
    const entry = bookProviderFee({ ...line, currency });
    return entry === null ? [] : [{ entry, at: createdAt, note: sourceId ?? "" }];
  });
  let written = 0;
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    const part = fresh.slice(from, from + AT_ONCE);
    await inTransaction(call.db, async (tx) => {
      for (const { entry, at, note } of part) {
        const house = { orderId: null, paymentId: null, companyId: null, actorId: null };
        if (await writeEntry(tx, entry, { ...house, at, note })) written += 1;
      }
    });
  }
  return written;
}
