import type { Ask } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import { companiesWhere, roleIn } from "#app/domain/actor.ts";
import { grams, sumGrams } from "#app/domain/quantity.ts";
import { payoutsToCome } from "./payouts.server.ts";
import { countWaitingQuotations, waitingQuotations } from "./waiting-quotations.server.ts";

const atMost = 8;

/** What a producer's day begins with: what waits on them, the counts behind each list, how their company stands. */
export async function producerHomePage(ask: Ask<Producer>) {
  const { actor, db } = ask;
  const producerId = { in: companiesWhere(actor, "producer", "viewer") };
  const company = await db.company.findUniqueOrThrow({
    where: { id: actor.companyId },
    select: { legalName: true, state: true, slug: true },
  });
  const listings = await db.listing.groupBy({
    by: ["status"],
    where: { producerId },
    _count: { _all: true },
  });
  const orders = await db.order.groupBy({ by: ["state"], where: { producerId }, _count: { _all: true } });
  const toConfirm = await db.order.findMany({
    where: { producerId, state: "placed" },
    orderBy: [{ deadlineAt: "asc" }, { id: "asc" }],
    take: atMost,
    select: {
      number: true,
      state: true,
      deadlineAt: true,
      totalAmount: true,
      currency: true,
      buyer: { select: { legalName: true } },
    },
  });
  const toChange = await db.listing.findMany({
    where: { producerId, status: "changes_requested" },
    orderBy: { updatedAt: "asc" },
    take: atMost,
    select: {
      id: true,
      slug: true,
      status: true,
      commodity: { select: { nameAz: true, nameRu: true, nameBe: true, nameEn: true } },
    },
  });
  const papersOwed = await db.order.findMany({
    where: {
      producerId,
      state: { in: ["confirmed", "preparing"] },
      papers: { some: { owner: "producer", state: { in: ["required", "rejected"] } } },
    },
    orderBy: [{ deliverFrom: "asc" }, { id: "asc" }],
    take: atMost,
    select: {
      number: true,
      state: true,
      deliverFrom: true,
      _count: {
        select: { papers: { where: { owner: "producer", state: { in: ["required", "rejected"] } } } },
      },
    },
  });
  const goodsMissing = await db.order.findMany({
    where: { producerId, shortfalls: { some: { resolvedAt: null } } },
    orderBy: [{ deliverFrom: "asc" }, { id: "asc" }],
    take: atMost,
    select: {
      number: true,
      state: true,
      deliverFrom: true,
      shortfalls: { where: { resolvedAt: null }, select: { grams: true } },
    },
  });
  return {
    company,
    goodsMissing: goodsMissing.map(({ shortfalls, ...order }) => ({
      ...order,
      missing: sumGrams(shortfalls.map((one) => grams(one.grams))),
    })),
    quotations: await waitingQuotations(ask),
    quotationsWaiting: await countWaitingQuotations(ask),
    role: roleIn(actor, actor.companyId),
    listings: listings.map(({ status, _count }) => ({ status, count: _count._all })),
    orders: orders.map(({ state, _count }) => ({ state, count: _count._all })),
    payoutsToCome: await db.payout.count({ where: payoutsToCome(producerId.in) }),
    toConfirm: toConfirm.map(({ buyer, ...order }) => ({ ...order, buyer: buyer.legalName })),
    toChange,
    papersOwed: papersOwed.map(({ _count, ...order }) => ({ ...order, papers: _count.papers })),
  };
}
