import type { Db, Tx } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import { minor, sumMinor, toDecimal } from "#app/domain/money.ts";
import { commissionOn } from "#app/domain/payments/commission.ts";

type Paid = Prisma.PayoutGetPayload<object>;

/**
 * What is wrong with a payout that was paid, in words for an operator: with its commission it is no more than the goods
 * after the credit notes that were known when it was sent, and the commission is the order's frozen rate of just that.
 * What the ledger held for it is asked elsewhere. Notes of the very instant may have come before or after.
 */
export async function aboveCap(db: Db | Tx, payout: Paid): Promise<string[]> {
  const sentAt = payout.submittedAt ?? payout.paidAt;
  if (sentAt === null) return [];
  const order = await db.order.findUniqueOrThrow({
    where: { id: payout.orderId },
    select: {
      commissionBp: true,
      lines: { select: { amount: true, packedAmount: true } },
      claims: { where: { state: "settled", settledAt: { lte: sentAt } } },
    },
  });
  const goods = sumMinor(order.lines.map((line) => minor(line.packedAmount ?? line.amount)));
  const credited = (claims: typeof order.claims) => sumMinor(claims.map(({ amount }) => minor(amount)));
  const before = credited(order.claims.filter(({ settledAt }) => settledAt !== null && settledAt < sentAt));
  const until = credited(order.claims);
  const owed = [before, until].map((notes) => commissionOn(goods, notes, order.commissionBp));
  const commission = minor(payout.commission);
  const most = minor(goods - before);
  return [
    ...(owed.some((one) => one === commission)
      ? []
      : [`its commission is ${toDecimal(commission)}, of the goods ${toDecimal(owed[1] ?? commission)}`]),
    ...(payout.amount + commission <= most
      ? []
      : [
          `with its commission ${toDecimal(minor(payout.amount + commission))} left for goods of ${toDecimal(most)}`,
        ]),
  ];
}
