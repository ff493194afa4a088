import type { Db } from "#app/db/client.server.ts";
import { cardPolicies } from "#app/db/payment-policies.server.ts";
import type { Lang } from "#app/domain/language.ts";
import { minor } from "#app/domain/money.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { isEnded, releasesStock } from "#app/domain/orders/states.ts";
import { judgeCard } from "#app/domain/payments/method.ts";
import { foreseePayout } from "#app/domain/payments/payout-foresight.ts";
import { readReviews } from "#app/domain/payments/standing.ts";
import { outstanding } from "#app/domain/payments/states.ts";
import { isLate } from "#app/domain/plain-date.ts";
import { unsafeBuyerCredit } from "./buyer-credit.server.ts";
import { payToOf } from "./proforma-facts.server.ts";

/** Who reads: the buyer sees no payout, the producer no refund's reasons, the desk everything. */
export type MoneySide = "buyer" | "producer" | "desk";

/**
 * The money of one order for its page. The page's own query has settled that its reader may see the order: this one
 * only leaves out what is not for their side. Null when there is no such order.
 */
export async function orderPayments(
  { db, now, lang }: { readonly db: Db; readonly now: Date; readonly lang: Lang },
  orderId: string,
  side: MoneySide,
) {
  const order = await db.order.findUnique({
    where: { id: orderId },
    include: {
      buyer: { select: { country: true } },
      producer: { select: { country: true, legalName: true } },
      payments: {
        orderBy: { seq: "asc" },
        include: {
          proforma: { where: { voidedAt: null }, orderBy: { issuedAt: "desc" }, take: 1 },
          attempts: { where: { state: "processing" }, select: { id: true } },
        },
      },
      refunds: { orderBy: { requestedAt: "asc" } },
      payout: true,
    },
  });
  if (order === null) return null;
  const payments = order.payments.map((payment) => {
    const [proforma] = payment.proforma;
    const left = outstanding(payment);
    return {
      id: payment.id,
      seq: payment.seq,
      state: payment.state,
      amount: payment.amount,
      captured: payment.captured,
      refunded: payment.refunded,
      left,
      dueOn: payment.dueOn,
      dueAt: payment.dueAt,
      overdue: left > 0n && payment.dueAt !== null && isLate(now, payment.dueAt),
      paidAt: payment.paidAt,
      method: payment.method,
      reportedAt: left > 0n ? payment.reportedAt : null,
      disputed: payment.disputed,
      reviews: side === "desk" ? readReviews(payment.review) : [],
      proforma:
        proforma && left > 0n ? { ...readProforma(proforma), seller: order.producer.legalName } : null,
    };
  });
  const due = order.payments.find(
    ({ id, dueAt }) => dueAt !== null && payments.some((payment) => payment.id === id && payment.left > 0n),
  );
  const policies = due === undefined ? [] : await cardPolicies(db, lang);
  const left = payments.find(({ id }) => id === due?.id)?.left ?? minor(0n);
  const card = judgeCard(policies, {
    buyerCountry: order.buyer.country,
    sellerCountry: order.producer.country,
    currency: order.currency,
    amount: left,
  });
  const { payout, buyerId: companyId, currency } = order;
  const credit = side === "producer" ? null : await unsafeBuyerCredit(db, { companyId, currency, orderId });
  return {
    number: order.number,
    currency,
    payments,
    /** What the buyer can pay now; null when nothing is due. */
    payable:
      due === undefined
        ? null
        : {
            paymentId: due.id,
            left,
            card: { allowed: card.allowed, by: card.by, reason: card.reason },
            processing: due.attempts.length > 0,
            method: due.method ?? order.paymentMethod,
          },
    /** What the Trade House has the buyer's money for; null: it has none, or the order is over. */
    heldFor: heldFor(order.state, payments),
    /** Shown where it was paid, and where it could be used; null: none, or not for this side. */
    credit: credit !== null && (credit.ofOrder || due !== undefined) ? credit.amount : null,
    refunds: order.refunds.map((refund) => ({
      id: refund.id,
      paymentId: refund.paymentId,
      state: refund.state,
      method: refund.method,
      amount: refund.amount,
      requestedAt: refund.requestedAt,
      endedAt: refund.endedAt,
      reason: side === "desk" ? refund.reason : "",
    })),
    payout:
      payout === null || side === "buyer"
        ? null
        : {
            id: payout.id,
            state: payout.state,
            blockedBy: payout.blockedBy === "" ? [] : payout.blockedBy.split(" "),
            amount: payout.amount,
            commission: payout.commission,
            commissionBp: order.commissionBp,
            method: payout.method,
            paidAt: payout.paidAt,
            foresight: foreseePayout(payout, order.payments, order.refunds),
          },
  };
}

export type OrderMoney = NonNullable<Awaited<ReturnType<typeof orderPayments>>>;

function readProforma(proforma: { number: string; reference: string; amount: bigint; facts: unknown }) {
  const { number, reference, amount, facts } = proforma;
  return { number, reference, amount, payTo: payToOf(facts) };
}

function heldFor(
  state: OrderStatus,
  payments: readonly { readonly captured: bigint; readonly refunded: bigint }[],
): "delivery" | "refund" | null {
  const held = payments.reduce((sum, payment) => sum + payment.captured - payment.refunded, 0n);
  if (held <= 0n) return null;
  if (releasesStock(state)) return "refund";
  return isEnded(state) ? null : "delivery";
}
