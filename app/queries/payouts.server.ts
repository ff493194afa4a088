import type { Ask } from "#app/db/call.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type { Director, Finance, Producer } from "#app/domain/actor.ts";
import { companiesWhere, roleIn } from "#app/domain/actor.ts";
import { foreseePayout } from "#app/domain/payments/payout-foresight.ts";
import type { PayoutState } from "#app/domain/payments/states.ts";

export const payoutFilters = [
  "releasable",
  "approved",
  "submitting",
  "blocked",
  "held",
  "transferred",
] as const;
export type PayoutFilter = (typeof payoutFilters)[number];

/** What each filter holds: the rare states stand with their neighbours. */
const statesOf: Record<PayoutFilter, PayoutState[]> = {
  releasable: ["releasable"],
  approved: ["approved"],
  submitting: ["submitting", "unknown"],
  blocked: ["blocked"],
  held: ["held"],
  transferred: ["transferred", "partially_reversed", "reversed"],
};

const done: PayoutState[] = ["transferred", "partially_reversed", "reversed"];
/** A payout that came to nothing (a full refund, a cancelled order) pays nobody and waits on nobody. */
const ofSomething = { OR: [{ amount: { gt: 0n } }, { state: { in: done } }] };

/** The payouts of one list; the desk's first page counts by the same. */
export const payoutsIn = (filter: PayoutFilter): Prisma.PayoutWhereInput => ({
  state: { in: statesOf[filter] },
  ...ofSomething,
});

const perPage = 40;

const relations = {
  order: {
    select: {
      number: true,
      state: true,
      buyerId: true,
      producerId: true,
      payments: { select: { state: true, amount: true, captured: true, refunded: true, cancelledAt: true } },
      refunds: { select: { state: true, amount: true } },
    },
  },
  producer: { select: { legalName: true } },
} as const;

type Row = Prisma.PayoutGetPayload<{ include: typeof relations }>;

function asShown(payout: Row) {
  return {
    id: payout.id,
    number: payout.order.number,
    producer: payout.producer.legalName,
    state: payout.state,
    blockedBy: payout.blockedBy === "" ? [] : payout.blockedBy.split(" "),
    amount: payout.amount,
    commission: payout.commission,
    currency: payout.currency,
    method: payout.method,
    paidAt: payout.paidAt,
    error: payout.error,
    foresight: foreseePayout(payout, payout.order.payments, payout.order.refunds),
  };
}

/** Payouts as finance works them, with the payment files that were made. */
export async function deskPayouts(
  { actor, db }: Ask<Finance | Director>,
  { filter, page, order }: { filter: PayoutFilter; page: number; order: string },
) {
  const rows = await db.payout.findMany({
    // The books lead to the payout of one order, wherever it stands.
    where: order === "" ? payoutsIn(filter) : { order: { number: order } },
    include: relations,
    orderBy: { id: "desc" },
    skip: (page - 1) * perPage,
    take: perPage + 1,
  });
  const counts = await db.payout.groupBy({ by: ["state"], where: ofSomething, _count: { _all: true } });
  const count = (states: readonly PayoutState[]) =>
    counts.filter(({ state }) => states.includes(state)).reduce((sum, { _count }) => sum + _count._all, 0);
  const files = await db.payout.groupBy({
    by: ["batchId", "submittedAt"],
    where: { batchId: { not: null } },
    _count: { _all: true },
    orderBy: { submittedAt: "desc" },
    take: 10,
  });
  return {
    filter,
    order,
    page,
    more: rows.length > perPage,
    filters: payoutFilters.map((one) => ({ filter: one, count: count(statesOf[one]) })),
    toExport: await db.payout.count({ where: { state: "approved", method: "bank" } }),
    files: files.flatMap(({ batchId, submittedAt, _count }) =>
      batchId === null || submittedAt === null ? [] : [{ batchId, submittedAt, count: _count._all }],
    ),
    payouts: rows.slice(0, perPage).map((row) => ({
      ...asShown(row),
      own: roleIn(actor, row.order.buyerId) !== null || roleIn(actor, row.order.producerId) !== null,
      /** Somebody approved already, and whether that was the reader. */
      approvedOnce: row.state === "releasable" && row.enteredById !== null,
      mine: row.enteredById === actor.userId,
    })),
  };
}

/** Payouts of a producer's companies that are still to come. */
export function payoutsToCome(producerIds: readonly string[]): Prisma.PayoutWhereInput {
  return { producerId: { in: [...producerIds] }, state: { notIn: done }, ...ofSomething };
}

/** A producer's payouts, the newest order first; all of them, or those still to come. */
export async function producerPayouts(
  { actor, db }: Ask<Producer>,
  { page, toCome }: { readonly page: number; readonly toCome: boolean },
) {
  const own = companiesWhere(actor, "producer", "viewer");
  const where = toCome ? payoutsToCome(own) : { producerId: { in: own }, ...ofSomething };
  const rows = await db.payout.findMany({
    where,
    include: relations,
    orderBy: { id: "desc" },
    skip: (page - 1) * perPage,
    take: perPage + 1,
  });
  return { page, toCome, more: rows.length > perPage, payouts: rows.slice(0, perPage).map(asShown) };
}
