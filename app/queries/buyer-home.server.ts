import type { Ask } from "#app/db/call.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { companiesWhere, covers, roleIn } from "#app/domain/actor.ts";
import { countWaitingQuotations, waitingQuotations } from "./waiting-quotations.server.ts";

const atMost = 8;

/** What a buyer's day begins with: what is to be paid, what is on the road, the basket, how their company stands. */
export async function buyerHomePage(ask: Ask<Buyer>) {
  const { actor, db, now } = ask;
  const buyerId = { in: companiesWhere(actor, "buyer", "viewer") };
  const company = await db.company.findUniqueOrThrow({
    where: { id: actor.companyId },
    select: { legalName: true, state: true },
  });
  const orders = await db.order.groupBy({ by: ["state"], where: { buyerId }, _count: { _all: true } });
  const basketLines = await db.basketLine.count({
    where: { companyId: actor.companyId, userId: actor.userId },
  });
  const isOwner = covers(roleIn(actor, actor.companyId), "owner");
  const approvals = await db.approval.count({
    where: {
      buyerId: actor.companyId,
      state: "waiting",
      ...(isOwner ? {} : { requestedById: actor.userId }),
    },
  });
  // Of a company's people only the owners approve.
  const toApprove = isOwner
    ? await db.approval.findMany({
        where: { buyerId: actor.companyId, state: "waiting", expiresAt: { gt: now } },
        orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
        take: atMost,
        select: { id: true, state: true, wantedByn: true, expiresAt: true, requestedById: true },
      })
    : [];
  const members = await db.user.findMany({
    where: { id: { in: toApprove.map(({ requestedById }) => requestedById) } },
    select: { id: true, name: true },
  });
  const toPay = await db.payment.findMany({
    where: {
      state: { in: ["due", "partially_paid"] },
      // Without a day nobody owes it yet: it waits for the packing or for the delivery.
      dueAt: { not: null },
      reportedAt: null,
      order: { buyerId, state: { in: ["confirmed", "preparing", "shipped", "delivered", "completed"] } },
    },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: atMost,
    select: {
      id: true,
      state: true,
      amount: true,
      captured: true,
      currency: true,
      dueAt: true,
      order: { select: { number: true, producer: { select: { legalName: true } } } },
    },
  });
  const onTheRoad = await db.order.findMany({
    where: { buyerId, state: { in: ["shipped", "delivered"] } },
    orderBy: [{ deliverTo: "asc" }, { id: "asc" }],
    take: atMost,
    select: {
      number: true,
      state: true,
      deliverTo: true,
      deadlineAt: true,
      producer: { select: { legalName: true } },
    },
  });
  return {
    company,
    quotations: await waitingQuotations(ask),
    quotationsWaiting: await countWaitingQuotations(ask),
    role: roleIn(actor, actor.companyId),
    basketLines,
    approvals,
    toApprove: toApprove.map(({ requestedById, ...approval }) => ({
      ...approval,
      member: members.find(({ id }) => id === requestedById)?.name ?? "",
    })),
    orders: orders.map(({ state, _count }) => ({ state, count: _count._all })),
    toPay: toPay.map(({ order, ...payment }) => ({
      ...payment,
      number: order.number,
      producer: order.producer.legalName,
    })),
    onTheRoad: onTheRoad.map(({ producer, ...order }) => ({ ...order, producer: producer.legalName })),
  };
}
