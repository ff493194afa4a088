import type { CompanyRole } from "#app/domain/actor.ts";
import type { Minor } from "#app/domain/money.ts";
import { convert, minor, money, rateE8, sumMinor } from "#app/domain/money.ts";
import { givesLimitBack, minskMonth } from "#app/domain/orders/purchase-limit.ts";
import type { Db, Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

export type LockedMember = { readonly role: CompanyRole; readonly limit: Minor | null };

/**
 * Locks a person's membership of a company until the transaction ends and reads their role and limit as they are now:
 * of several purchases of one member only one is weighed at a time. Owners have no limit. Null: no member any more. Take
 * it before listings and lots.
 */
export async function lockMember(tx: Tx, companyId: string, userId: string): Promise<LockedMember | null> {
  const [row] = await tx.$queryRaw<{ role: CompanyRole; monthly_limit: bigint | null }[]>(Prisma.sql`
    SELECT role::text, monthly_limit FROM memberships
    WHERE user_id = ${userId}::uuid AND company_id = ${companyId}::uuid FOR NO KEY UPDATE`);
  if (row === undefined) return null;
  const { role, monthly_limit: limit } = row;
  return { role, limit: role === "owner" || limit === null ? null : minor(limit) };
}

/**
 * What a member has ordered alone for a company in the Minsk calendar month of an instant: hundredths of a BYN, at each
 * order's frozen rate. What an owner approved beyond the limit does not use it up.
 */
export async function spentThisMonth(
  db: Db | Tx,
  companyId: string,
  userId: string,
  now: Date,
): Promise<Minor> {
  const { from, until } = minskMonth(now);
  const orders = await db.order.findMany({
    where: {
      buyerId: companyId,
      placedById: userId,
      placedAt: { gte: from, lt: until },
      state: { notIn: [...givesLimitBack] },
      OR: [{ checkoutId: null }, { checkout: { approval: null } }],
    },
    select: { totalAmount: true, currency: true, rateE8: true },
  });
  return sumMinor(
    orders.map(({ totalAmount, currency, rateE8: rate }) => {
      const byn = convert(money(totalAmount, currency), "BYN", { [currency]: rateE8(rate) });
      if (!byn.ok) throw new Error(`an order carries no rate for ${currency}`);
      return byn.value.amount;
    }),
  );
}
