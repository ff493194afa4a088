import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import { leftToRefund } from "#app/db/left-to-refund.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { fold } from "#app/domain/fold.ts";
import { parseReference } from "#app/domain/payments/reference.ts";
import { readReviews } from "#app/domain/payments/standing.ts";
import { outstanding } from "#app/domain/payments/states.ts";
import { isLate, minskDate, toColumn } from "#app/domain/plain-date.ts";

export const paymentFilters = ["open", "reported", "review", "approve", "refunds", "paid"] as const;
export type PaymentFilter = (typeof paymentFilters)[number];

const unpaid = ["due", "pending", "processing", "partially_paid"] as const;

/** The payments of each list; the desk's first page counts by the same. */
export const paymentsIn: Record<PaymentFilter, Prisma.PaymentWhereInput> = {
  open: { state: { in: [...unpaid] }, dueAt: { not: null } },
  reported: { state: { in: [...unpaid] }, reportedAt: { not: null } },
  review: { review: { not: null } },
  approve: { refunds: { some: { state: "requested" } } },
  refunds: { refunds: { some: {} } },
  paid: { state: { in: ["paid", "partially_refunded", "refunded"] } },
};

const perPage = 40;

export type DeskPaymentsQuery = { readonly filter: PaymentFilter; readonly q: string; readonly page: number };

/** Payments as finance works them: those that wait for one thing, found by order, company or reference. */
export async function deskPayments(
  { actor, db, now }: Ask<Finance | Director>,
  { filter, q, page }: DeskPaymentsQuery,
) {
  const rows = await db.payment.findMany({
    // A search looks everywhere: money may also come for what was cancelled.
    where: q.trim() === "" ? paymentsIn[filter] : await searchingPayments(db, q),
    include: {
      order: {
        select: {
          number: true,
          buyerId: true,
          producerId: true,
          buyer: { select: { legalName: true } },
          producer: { select: { legalName: true } },
        },
      },
      proforma: { where: { voidedAt: null }, select: { number: true, reference: true }, take: 1 },
      refunds: { orderBy: { requestedAt: "desc" }, include: { transfer: { select: { madeAt: true } } } },
    },
    orderBy: filter === "open" ? [{ dueAt: "asc" }, { id: "asc" }] : [{ id: "desc" }],
    skip: (page - 1) * perPage,
    take: perPage + 1,
  });
  const counts: Record<string, number> = {};
  for (const one of paymentFilters) counts[one] = await db.payment.count({ where: paymentsIn[one] });
  const shown = rows.slice(0, perPage);
  const people = await db.user.findMany({
    where: {
      id: {
        in: shown.flatMap(({ refunds }) =>
          refunds.flatMap(({ requestedById, withdrawnById }) => [
            requestedById,
            ...(withdrawnById === null ? [] : [withdrawnById]),
          ]),
        ),
      },
    },
    select: { id: true, name: true },
  });
  const refundable = await leftToRefund(db, shown);
  const limits = await db.referenceFee.findMany({
    where: { kind: "two-person-limit", validFrom: { lte: toColumn(minskDate(now)) } },
    orderBy: { validFrom: "asc" },
    select: { amount: true, currency: true },
  });
  return {
    filter,
    q,
    page,
    more: rows.length > perPage,
    filters: paymentFilters.map((one) => ({ filter: one, count: counts[one] ?? 0 })),
    limits: [...new Map(limits.map((limit) => [limit.currency, limit])).values()].flatMap(
      ({ amount, currency }) => (currency === null ? [] : [{ amount, currency }]),
    ),
    payments: shown.map((payment) => {
      const left = outstanding(payment);
      const { order } = payment;
      const [proforma] = payment.proforma;
      return {
        id: payment.id,
        number: order.number,
        buyer: order.buyer.legalName,
        producer: order.producer.legalName,
        seq: payment.seq,
        state: payment.state,
        amount: payment.amount,
        captured: payment.captured,
        refunded: payment.refunded,
        refundable: refundable.get(payment.id) ?? 0n,
        currency: payment.currency,
        left,
        dueAt: payment.dueAt,
        overdue: left > 0n && payment.dueAt !== null && isLate(now, payment.dueAt),
        reportedAt: payment.reportedAt,
        disputed: payment.disputed,
        reviews: readReviews(payment.review),
        reference: proforma?.reference ?? null,
        own: roleIn(actor, order.buyerId) !== null || roleIn(actor, order.producerId) !== null,
        refunds: payment.refunds.map((refund) => ({
          id: refund.id,
          state: refund.state,
          method: refund.method,
          amount: refund.amount,
          reason: refund.reason,
          error: refund.error,
          requestedAt: refund.requestedAt,
          inFile: refund.transfer?.madeAt ?? null,
          requestedBy: people.find(({ id }) => id === refund.requestedById)?.name ?? "",
          mine: refund.requestedById === actor.userId,
          withdrawnBy: people.find(({ id }) => id === refund.withdrawnById)?.name ?? "",
          withdrawnFor: refund.withdrawnFor,
        })),
      };
    }),
  };
}

/** By number of order or proforma, by reference, or by the company's name however it is written. */
export async function searchingPayments(db: Db, q: string): Promise<Prisma.PaymentWhereInput> {
  const text = q.trim();
  const reference = parseReference(text);
  const number = { contains: text.toUpperCase() };
  // The database folds Latin letters only.
  const wanted = fold(text);
  const companies = await db.company.findMany({ select: { id: true, legalName: true } });
  const named = {
    in: companies.filter(({ legalName }) => fold(legalName).includes(wanted)).map(({ id }) => id),
  };
  return {
    OR: [
      { order: { number } },
      { order: { buyerId: named } },
      { order: { producerId: named } },
      { proforma: { some: { number } } },
      ...(reference.ok ? [{ proforma: { some: { reference: reference.value } } }] : []),
    ],
  };
}
