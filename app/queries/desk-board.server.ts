import type { Ask } from "#app/db/call.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type { Staff } from "#app/domain/actor.ts";
import { paperDueOn } from "#app/domain/papers/due.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate, toColumn } from "#app/domain/plain-date.ts";
import { isTruckLate } from "#app/domain/shipments/course.ts";
import { boardOrders } from "./board-orders.server.ts";

const shownTrucks = 40;
const readPapers = 200;
const shownPapers = 30;
const shownQuotations = 6;

/** All deals in one look: by stage, on the road, waiting for a paper, stuck. Staff see every order. */
export async function deskBoard(ask: Ask<Staff>) {
  const { db, now } = ask;
  const today = minskDate(now);
  const quotations = [
    await quotationsAt(ask, "requested", "inquiry"),
    await quotationsAt(ask, "open", "quotation"),
  ];
  const orders = await boardOrders(ask);
  const onTheRoad: Prisma.TruckWhereInput = {
    state: { in: ["loaded", "border", "customs"] },
    order: { state: "shipped" },
  };
  const trucks = await db.truck.findMany({
    where: onTheRoad,
    orderBy: [{ eta: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: shownTrucks,
    select: {
      id: true,
      plate: true,
      state: true,
      eta: true,
      order: { select: { number: true, buyer: { select: { legalName: true } } } },
    },
  });
  const papers = await papersWaitedFor(ask, today);
  const overdue = await db.order.findMany({
    where: {
      state: { in: ["confirmed", "preparing", "shipped"] },
      deliverTo: { lt: toColumn(today) },
    },
    orderBy: [{ deliverTo: "asc" }, { id: "asc" }],
    take: 20,
    select: { number: true, deliverTo: true },
  });
  return {
    stages: [...quotations, ...orders],
    trucks: trucks.map(({ order, ...truck }) => {
      const eta = truck.eta === null ? null : fromColumn(truck.eta);
      return {
        ...truck,
        eta,
        late: isTruckLate({ state: truck.state, eta }, today),
        order: order.number,
        buyer: order.buyer.legalName,
      };
    }),
    trucksInAll: await db.truck.count({ where: onTheRoad }),
    papers: papers.shown,
    /** Uploaded papers are decided on by moderators and the director; to others the order says it all. */
    decidesPapers: ask.actor.kind !== "finance",
    papersInAll: papers.count,
    overdue: overdue.map(({ number, deliverTo }) => ({ order: number, deliverTo: fromColumn(deliverTo) })),
  };
}

export type DeskBoard = Awaited<ReturnType<typeof deskBoard>>;

/** What waits for an answer before there is an order, the longest waiting first. */
async function quotationsAt({ db }: Ask<Staff>, state: "requested" | "open", stage: "inquiry" | "quotation") {
  const rows = await db.quotation.findMany({
    where: { state },
    orderBy: [{ movedAt: "asc" }, { id: "asc" }],
    take: shownQuotations,
    select: {
      id: true,
      movedAt: true,
      waitsOn: true,
      deadlineAt: true,
      buyer: { select: { legalName: true } },
      producer: { select: { legalName: true } },
    },
  });
  return {
    stage,
    count: await db.quotation.count({ where: { state } }),
    cards: rows.map(({ id, movedAt, waitsOn, deadlineAt, buyer, producer }) => ({
      id,
      label: "",
      state,
      buyer: buyer.legalName,
      producer: producer.legalName,
      since: movedAt,
      next: { kind: null, who: waitsOn ?? ("nobody" as const), by: deadlineAt },
    })),
  };
}

/** Papers that hold a gate shut which the goods have reached: loading before they leave, the border on the road. */
async function papersWaitedFor({ db }: Ask<Staff>, today: PlainDate) {
  const missing = [
    { state: { in: ["required", "uploaded", "rejected"] } },
    { state: "accepted", validUntil: { lt: toColumn(today) } },
  ] satisfies Prisma.PaperWhereInput[];
  const where: Prisma.PaperWhereInput = {
    AND: [
      { OR: missing },
      {
        OR: [
          { gate: "loading", shipmentId: null, order: { state: { in: ["confirmed", "preparing"] } } },
          { gate: "loading", shipmentId: null, order: { state: "shipped", restG: { gt: 0n } } },
          { gate: "border", shipmentId: { not: null }, order: { state: "shipped" } },
        ],
      },
    ],
  };
  const rows = await db.paper.findMany({
    where,
    orderBy: [{ order: { deliverFrom: "asc" } }, { id: "asc" }],
    take: readPapers,
    select: {
      id: true,
      kind: true,
      owner: true,
      gate: true,
      state: true,
      order: { select: { number: true, deliverFrom: true, shippedAt: true } },
    },
  });
  const due = rows.map(({ order, ...paper }) => ({
    ...paper,
    order: order.number,
    dueOn: paperDueOn(paper.kind, {
      deliverFrom: fromColumn(order.deliverFrom),
      loadedOn: order.shippedAt === null ? null : minskDate(order.shippedAt),
    }),
  }));
  const soonest = due
    .sort((a, b) => ((a.dueOn ?? "9999") < (b.dueOn ?? "9999") ? -1 : 1))
    .slice(0, shownPapers);
  return {
    shown: soonest.map((paper) => ({ ...paper, overdue: paper.dueOn !== null && paper.dueOn < today })),
    count: await db.paper.count({ where }),
  };
}
