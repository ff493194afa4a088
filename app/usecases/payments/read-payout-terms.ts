import type { Db, Tx } from "#app/db/client.server.ts";
import { entriesOf, sumsIn } from "#app/db/ledger.server.ts";
import type { Minor } from "#app/domain/money.ts";
import { minor, sumMinor } from "#app/domain/money.ts";
import { payoutAmounts } from "#app/domain/payments/payout.ts";

/** What the producer is owed for an order and what the house keeps of it, from scratch: from goods, claims and ledger. */
export async function readPayoutTerms(
  db: Db | Tx,
  orderId: string,
): Promise<{ readonly amount: Minor; readonly commission: Minor }> {
  const order = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      currency: true,
      commissionBp: true,
      lines: { select: { amount: true, packedAmount: true } },
      payments: { select: { amount: true } },
      claims: { where: { state: "settled" }, select: { amount: true } },
    },
  });
  return payoutAmounts(
    sumMinor(order.lines.map((line) => minor(line.packedAmount ?? line.amount))),
    sumMinor(order.claims.map((claim) => minor(claim.amount))),
    order.commissionBp,
    sumsIn(await entriesOf(db, { orderId }), order.currency),
    sumMinor(order.payments.map((payment) => minor(payment.amount))),
  );
}
