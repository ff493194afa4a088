import type { Tx } from "#app/db/client.server.ts";
import type { EntryContext } from "#app/db/ledger.server.ts";
import { entriesOf, sumsIn, writeEntry } from "#app/db/ledger.server.ts";
import type { Currency } from "#app/domain/money.ts";
import { larger, minor, money, smaller } from "#app/domain/money.ts";
import { bookHouseCover, bookHouseCoverReversal } from "#app/domain/payments/bank-bookings.ts";
import { heldOf } from "#app/domain/payments/ledger.ts";

/** An order's account in its currency, and what the movement that is being booked belongs to. */
export type HeldAccount = EntryContext & { readonly orderId: string; readonly currency: Currency };

/**
 * Money left an order that had been given out before (a bank took a card payment back after the producer was paid): the
 * Trade House bears what is missing, so that no other order's money does. Called after the movement `cause` was booked,
 * under the order's lock; the same call again covers nothing twice.
 */
export async function coverShortage(tx: Tx, cause: string, account: HeldAccount): Promise<void> {
  const held = await heldFor(tx, account);
  if (held >= 0n) return;
  await writeEntry(tx, bookHouseCover(cause, money(minor(-held), account.currency)), account);
}

/** What a movement had cost the house comes back to it when that movement is undone, as far as it is there. */
export async function giveCoverBack(
  tx: Tx,
  cause: string,
  undoneBy: string,
  account: HeldAccount,
): Promise<void> {
  const entries = await entriesOf(tx, { orderId: account.orderId });
  const covered = entries
    .filter(({ externalRef }) => externalRef === cause || externalRef.startsWith(`${cause}/`))
    .reduce((sum, { kind, amount }) => {
      if (kind === "house_cover") return sum + amount;
      return kind === "house_cover_reversal" ? sum - amount : sum;
    }, 0n);
  const back = smaller(minor(covered), larger(await heldFor(tx, account), minor(0n)));
  if (back <= 0n) return;
  await writeEntry(tx, bookHouseCoverReversal(undoneBy, money(back, account.currency)), account);
}

async function heldFor(tx: Tx, { orderId, currency }: HeldAccount) {
  return heldOf(sumsIn(await entriesOf(tx, { orderId }), currency));
}
