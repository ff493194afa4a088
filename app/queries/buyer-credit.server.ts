import type { Db } from "#app/db/client.server.ts";
import type { Currency } from "#app/domain/money.ts";

export type BuyerCredit = {
  /** All of the buyer's credit in the currency, in minor units. */
  readonly amount: bigint;
  /** Some of it was paid for the order that was asked about. */
  readonly ofOrder: boolean;
};

/**
 * What a buyer has paid in a currency beyond what was asked, and has neither used nor had back; null: nothing. The
 * caller has settled that its reader may know.
 */
export async function unsafeBuyerCredit(
  db: Db,
  buyer: { readonly companyId: string; readonly currency: Currency; readonly orderId: string },
): Promise<BuyerCredit | null> {
  const { companyId, currency, orderId } = buyer;
  const lines = await db.ledgerLine.findMany({
    where: { account: "buyer_credit", currency, companyId },
    select: { debit: true, credit: true, entry: { select: { orderId: true } } },
  });
  const sum = (some: typeof lines) => some.reduce((total, { debit, credit }) => total + credit - debit, 0n);
  const amount = sum(lines);
  if (amount <= 0n) return null;
  return { amount, ofOrder: sum(lines.filter(({ entry }) => entry.orderId === orderId)) > 0n };
}
