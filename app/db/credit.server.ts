import type { Currency, Money } from "#app/domain/money.ts";
import { minor, money } from "#app/domain/money.ts";
import type { GrantedCredit } from "#app/domain/orders/credit.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import type { Db, Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/**
 * Locks the credit that is in force for a buyer until the transaction ends: of several orders on credit at once only one
 * is counted at a time. Null: none is in force. Take it after the listings and before the lots.
 */
export async function lockCredit(tx: Tx, buyerId: string): Promise<GrantedCredit | null> {
  const [row] = await tx.$queryRaw<{ amount: bigint; currency: Currency; valid_until: Date }[]>(Prisma.sql`
    SELECT amount, currency::text, valid_until FROM credit_limits
    WHERE buyer_id = ${buyerId}::uuid AND ended_at IS NULL FOR UPDATE`);
  if (row === undefined) return null;
  return { amount: minor(row.amount), currency: row.currency, validUntil: fromColumn(row.valid_until) };
}

/**
 * What a buyer owes, or will owe, for orders that are paid after delivery and have not ended: what of each is neither
 * paid nor forgiven. An order that nobody has confirmed yet counts whole. Named are the orders of which an instalment
 * after delivery is overdue, the longest first.
 */
export async function owedAfterDelivery(
  db: Db | Tx,
  buyerId: string,
  now: Date,
): Promise<{ owed: Money[]; overdue: string[] }> {
  const orders = await db.order.findMany({
    where: {
      buyerId,
      paymentTerms: "net-30",
      state: { notIn: ["declined", "cancelled", "expired", "refunded"] },
      OR: [
        { payments: { none: {} } },
        { payments: { some: { cancelledAt: null, state: { notIn: ["paid", "refunded"] } } } },
      ],
    },
    select: {
      currency: true,
      totalAmount: true,
      payments: { where: { cancelledAt: null }, select: { amount: true, captured: true } },
    },
  });
  const owed = orders.map(({ currency, totalAmount, payments }) =>
    money(
      payments.length === 0
        ? totalAmount
        : payments.reduce(
            (sum, { amount, captured }) => sum + (amount > captured ? amount - captured : 0n),
            0n,
          ),
      currency,
    ),
  );
  const late = await db.payment.findMany({
    where: {
      order: { buyerId, state: { notIn: ["declined", "cancelled", "expired", "refunded"] } },
      cancelledAt: null,
      dueAt: { lte: now },
      dueOn: "delivery",
      state: { notIn: ["paid", "partially_refunded", "refunded"] },
    },
    select: { order: { select: { number: true } } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
  });
  return { owed, overdue: [...new Set(late.map(({ order }) => order.number))] };
}
