import { leftToCredit } from "#app/domain/claims/claimed.ts";
import type { Minor } from "#app/domain/money.ts";
import { minor, sumMinor } from "#app/domain/money.ts";
import type { Db, Tx } from "./client.server.ts";
import { entriesOf, sumsIn } from "./ledger.server.ts";

export type LeftOfOrder = {
  /** The goods as invoiced. */
  readonly invoiced: Minor;
  /** What earlier settlements credited. */
  readonly credited: Minor;
  /** What the buyer's bank has taken back by card disputes. */
  readonly chargedBack: Minor;
  /** The most that may still be credited. */
  readonly most: Minor;
  /** A card dispute is open: how much the bank takes is not known yet. */
  readonly cardDisputed: boolean;
};

/** What is left of an order's value for claims to credit; asked under the order's lock by whoever settles. */
export async function leftOfOrder(tx: Db | Tx, orderId: string): Promise<LeftOfOrder> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      currency: true,
      lines: { select: { amount: true, packedAmount: true } },
      claims: { where: { state: "settled" }, select: { amount: true } },
      payments: { select: { disputed: true } },
    },
  });
  const invoiced = sumMinor(order.lines.map((line) => minor(line.packedAmount ?? line.amount)));
  const credited = sumMinor(order.claims.map((claim) => minor(claim.amount)));
  const { chargedBack } = sumsIn(await entriesOf(tx, { orderId }), order.currency);
  return {
    invoiced,
    credited,
    chargedBack,
    most: leftToCredit(invoiced, credited, chargedBack),
    cardDisputed: order.payments.some(({ disputed }) => disputed),
  };
}
