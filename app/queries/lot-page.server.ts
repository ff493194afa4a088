import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Producer, Staff } from "#app/domain/actor.ts";
import { companiesWhere, roleIn } from "#app/domain/actor.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { addGrams, grams } from "#app/domain/quantity.ts";
import { lotOf, titled, withTitle } from "./producer-lots.server.ts";

const perPage = 100;

/**
 * One lot with its ledger (newest first, a page at a time, from before a movement on), the orders it went into and where
 * it came from; null when it is not of the person's companies. Staff see every lot.
 */
export async function lotPage(ask: Ask<Producer | Staff>, id: string, before: number | null) {
  const { actor, db, lang, now } = ask;
  const row = await db.lot.findFirst({
    where: { id, ...seenBy(actor) },
    include: { listing: { include: { ...withTitle.include, producer: { select: { legalName: true } } } } },
  });
  if (!row) return null;
  const page = await db.lotMovement.findMany({
    where: { lotId: id, ...(before === null ? {} : { seq: { lt: before } }) },
    orderBy: { seq: "desc" },
    take: perPage + 1,
  });
  const entries = await db.lotMovement.findMany({
    where: { lotId: id, kind: { in: ["in", "receive"] } },
    orderBy: { seq: "asc" },
  });
  const sums = await db.lotMovement.groupBy({
    by: ["kind"],
    where: { lotId: id },
    _sum: { grams: true },
    _count: { _all: true },
  });
  const movements = page.slice(0, perPage);
  const tellers = await tellersOf(db, [...movements, ...entries], row.listing.producerId);
  const today = minskDate(now);
  return {
    ...lotOf(row, today),
    whole: grams(row.receivedG + row.correctedG),
    promised: addGrams(grams(row.reservedG), grams(row.shippedG)),
    recalledAt: row.recalledAt,
    recallReason: row.recallReason,
    listing: titled(row.listing, lang),
    grower: row.listing.producer.legalName,
    side: actor.kind === "producer" ? ("producer" as const) : ("desk" as const),
    mayEdit:
      actor.kind === "producer" &&
      companiesWhere(actor, "producer", "manager").includes(row.listing.producerId),
    /** Staff recall what is not of a company of theirs. */
    mayRecall:
      (actor.kind === "moderator" || actor.kind === "director") &&
      row.recalledAt === null &&
      roleIn(actor, row.listing.producerId) === null,
    movements: movements.map((movement) => movementOf(movement, tellers)),
    older: page.length > perPage ? (movements.at(-1)?.seq ?? null) : null,
    paged: before !== null,
    sums: sums.map(({ kind, _sum }) => ({ kind, grams: grams(_sum.grams ?? 0n) })),
    count: sums.reduce((all, { _count }) => all + _count._all, 0),
    entries: entries.map((entry) => ({ kind: entry.kind, at: entry.at, who: tellers.who(entry) })),
    forward: await ordersOf(db, id),
  };
}

export type LotPageView = NonNullable<Awaited<ReturnType<typeof lotPage>>>;

/** The whole ledger of a lot of the person's companies, oldest first, for a file; null when it is not theirs. */
export async function lotLedger({ actor, db }: Ask<Producer>, id: string) {
  const row = await db.lot.findFirst({
    where: { id, ...seenBy(actor) },
    select: { number: true, listing: { select: { slug: true, producerId: true } } },
  });
  if (!row) return null;
  const movements = await db.lotMovement.findMany({ where: { lotId: id }, orderBy: { seq: "asc" } });
  const tellers = await tellersOf(db, movements, row.listing.producerId);
  return {
    name: `${row.listing.slug}-${row.number}.csv`,
    movements: movements.map((movement) => movementOf(movement, tellers)),
  };
}

function seenBy(actor: Producer | Staff) {
  return actor.kind === "producer"
    ? { listing: { producerId: { in: companiesWhere(actor, "producer", "viewer") } } }
    : {};
}

/** Every order that drew on a lot, the newest first, with what it holds, took along or lost. */
async function ordersOf(db: Db, lotId: string) {
  const reservations = await db.reservation.findMany({
    where: { lotId, state: { not: "released" } },
    orderBy: { orderLine: { order: { placedAt: "desc" } } },
    take: 500,
    select: {
      id: true,
      grams: true,
      state: true,
      shipment: { select: { trucks: { select: { plate: true, state: true }, orderBy: { number: "asc" } } } },
      orderLine: {
        select: {
          order: {
            select: {
              number: true,
              state: true,
              buyer: { select: { legalName: true } },
              trucks: { select: { plate: true, state: true }, orderBy: { number: "asc" } },
            },
          },
        },
      },
    },
  });
  return reservations.map(({ id, grams: taken, state, shipment, orderLine: { order } }) => ({
    id,
    grams: grams(taken),
    hold: state === "released" ? ("held" as const) : state,
    number: order.number,
    state: order.state,
    buyer: order.buyer.legalName,
    // What has left lies on the trucks of its own shipment; what has not, on none.
    trucks: state === "shipped" ? (shipment?.trucks ?? order.trucks) : [],
  }));
}

type Movement = {
  readonly id: string;
  readonly seq: number;
  readonly kind: "in" | "correction" | "reserve" | "release" | "ship" | "recall" | "receive";
  readonly grams: bigint;
  readonly orderLineId: string | null;
  readonly reason: string;
  readonly actorId: string | null;
  readonly at: Date;
  readonly totalG: bigint;
  readonly reservedG: bigint;
  readonly shippedG: bigint;
  readonly recalledG: bigint;
  readonly leftG: bigint;
};

type Tellers = Awaited<ReturnType<typeof tellersOf>>;

function movementOf(movement: Movement, tellers: Tellers) {
  return {
    id: movement.id,
    seq: movement.seq,
    kind: movement.kind,
    grams: grams(movement.grams),
    reason: movement.reason,
    at: movement.at,
    order: tellers.order(movement)?.number ?? null,
    who: tellers.who(movement),
    whole: grams(movement.totalG),
    reserved: grams(movement.reservedG),
    shipped: grams(movement.shippedG),
    recalled: grams(movement.recalledG),
    left: grams(movement.leftG),
  };
}

/**
 * Who stands behind movements: the producer's own people by name, the buyer's by their company, everybody else is the
 * house (null).
 */
async function tellersOf(db: Db, movements: readonly Movement[], producerId: string) {
  const lines = await db.orderLine.findMany({
    where: { id: { in: [...new Set(movements.flatMap(({ orderLineId }) => orderLineId ?? []))] } },
    select: {
      id: true,
      order: { select: { number: true, buyerId: true, buyer: { select: { legalName: true } } } },
    },
  });
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(movements.flatMap(({ actorId }) => actorId ?? []))] } },
    select: { id: true, name: true, memberships: { select: { companyId: true } } },
  });
  const orders = new Map(lines.map(({ id, order }) => [id, order]));
  const byId = new Map(people.map((person) => [person.id, person]));
  const order = ({ orderLineId }: Movement) => orders.get(orderLineId ?? "");
  return {
    order,
    who: (movement: Movement): string | null => {
      const person = byId.get(movement.actorId ?? "");
      const within = (company: string | undefined) =>
        person?.memberships.some(({ companyId }) => companyId === company) === true;
      if (person && within(producerId)) return person.name;
      const of = order(movement);
      return of && within(of.buyerId) ? of.buyer.legalName : null;
    },
  };
}
