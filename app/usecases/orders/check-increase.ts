import type { Tx } from "#app/db/client.server.ts";
import { lockMember } from "#app/db/purchase-limit.server.ts";
import type { Currency, Minor } from "#app/domain/money.ts";
import { minor, money } from "#app/domain/money.ts";
import type { AboveLimit } from "#app/domain/orders/purchase-limit.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { CreditRefusal } from "./check-credit.ts";
import { checkCredit } from "./check-credit.ts";
import { checkLimit } from "./check-limit.ts";
import { atFrozenRate } from "./frozen-rate.ts";

const noMoney = minor(0n);

type Order = {
  readonly id: string;
  readonly buyerId: string;
  readonly placedById: string;
  readonly currency: Currency;
  readonly paymentTerms: string;
  readonly rateE8: bigint;
  readonly rateDate: Date;
  readonly rateSource: string;
};

/**
 * Whether an order that stands may become dearer by so much: an owner may; else it has to fit under the limit of whoever
 * placed it and of whoever changes it. What is to be paid after delivery has to fit into the buyer's credit.
 */
export async function checkIncrease(
  tx: Tx,
  order: Order,
  more: Minor,
  byUserId: string,
  now: Date,
): Promise<Result<null, AboveLimit | CreditRefusal>> {
  if (more <= 0n) return ok(null);
  const { buyerId, placedById } = order;
  const rate = { rate: order.rateE8, date: fromColumn(order.rateDate), source: order.rateSource };
  const wanted = atFrozenRate(money(more, order.currency), rate);
  const changer = await lockMember(tx, buyerId, byUserId);
  if (changer?.role !== "owner") {
    // What an owner approved stands beside the limit: only an owner makes more of it.
    const approved = await tx.approval.findFirst({
      where: { checkout: { orders: { some: { id: order.id } } } },
    });
    if (approved !== null) {
      return refuse({ code: "above-limit", limitByn: noMoney, spentByn: noMoney, wantedByn: wanted });
    }
    for (const userId of new Set([placedById, byUserId])) {
      const within = await checkLimit(tx, { companyId: buyerId, userId, wanted, now });
      if (!within.ok) return within;
    }
  }
  if (order.paymentTerms !== "net-30") return ok(null);
  return checkCredit(tx, { buyerId, wanted: [money(more, order.currency)], now });
}
