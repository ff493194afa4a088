import type { Tx } from "#app/db/client.server.ts";
import { entriesOf, sumsIn, writeEntry } from "#app/db/ledger.server.ts";
import type { Currency } from "#app/domain/money.ts";
import { minor, money } from "#app/domain/money.ts";
import { bookHouseCover, bookHouseCoverReversal } from "#app/domain/payments/bank-bookings.ts";
import { heldOf } from "#app/domain/payments/ledger.ts";

/**
 * What an order gave out beyond what it took in (a bank took a card payment back after the producer was paid; the house
 * decided to bear a refund) the Trade House pays, so that no other order's money does; what comes in again goes to the
 * house first. Follows from the sums alone, so that it is the same in whatever order the movements became known. Called
 * after every movement of an order's money, under the order's lock; the same call again books nothing.
 */
export async function coverShortage(
  tx: Tx,
  order: { readonly id: string; readonly producerId: string; readonly currency: Currency },
  now: Date,
): Promise<void> {
  const entries = await entriesOf(tx, { orderId: order.id });
  const sums = sumsIn(entries, order.currency);
  const own = heldOf(sums) - sums.covered;
  const change = (own < 0n ? -own : 0n) - sums.covered;
  if (change === 0n) return;
  const before = entries.filter(
    ({ kind }) => kind === "house_cover" || kind === "house_cover_reversal",
  ).length;
  const ref = `${order.id}/${before + 1}`;
  const entry =
    change > 0n
      ? bookHouseCover(ref, money(minor(change), order.currency))
      : bookHouseCoverReversal(ref, money(minor(-change), order.currency));
  await writeEntry(tx, entry, {
    orderId: order.id,
    paymentId: null,
    companyId: order.producerId,
    at: now,
    actorId: null,
  });
}
