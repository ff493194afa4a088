import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import type { Buyer, Producer, Staff } from "#app/domain/actor.ts";
import { companiesWhere, roleIn } from "#app/domain/actor.ts";
import type { ClaimedRow } from "#app/domain/claims/claimed.ts";
import { claimedOf } from "#app/domain/claims/claimed.ts";
import { orderShowsContacts } from "#app/domain/companies/contacts.ts";
import { packagingWords } from "#app/domain/listings/packaging-words.ts";
import { titleIn } from "#app/domain/listings/title-in.ts";
import type { Currency } from "#app/domain/money.ts";
import { convert, minor, money, rateE8 } from "#app/domain/money.ts";
import { cancellationWay } from "#app/domain/orders/cancellation.ts";
import type { OrderAudience, OrderDeed } from "#app/domain/orders/deeds.ts";
import { openDeeds } from "#app/domain/orders/deeds.ts";
import { missingOf } from "#app/domain/orders/received.ts";
import { situationOf, standingOf } from "#app/domain/orders/standing.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";
import { grams, noGrams, subtractGrams, sumGrams, trucksFor } from "#app/domain/quantity.ts";
import { routeOf } from "#app/domain/shipments/route.ts";
import { unsafeAdvisoriesOnOrder } from "./advisories.server.ts";
import { contactColumns, contactsFrom } from "./contacts.server.ts";
import { housePapers, madeColumns } from "./made-papers.server.ts";
import { missingGoods } from "./missing-goods.server.ts";
import { claimRelations, claimsOf } from "./order-claims.server.ts";
import { lineCode } from "./order-codes.server.ts";
import { goodsOf, paperViews, shipmentViews, trailRelations, truckViews } from "./order-trail.server.ts";
import { publicChecks } from "./public-checks.server.ts";
import { weightAsked } from "./weight-asked.server.ts";

const party = {
  select: {
    id: true,
    legalName: true,
    slug: true,
    country: true,
    taxNumber: true,
    state: true,
    ...contactColumns,
  },
} as const;

const relations = {
  buyer: party,
  producer: party,
  lines: {
    orderBy: { position: "asc" },
    include: {
      listing: {
        select: {
          slug: true,
          status: true,
          commodity: { include: { codes: { orderBy: { code: "asc" } } } },
        },
      },
      revision: { select: { specification: true } },
      reservations: { where: { state: "held", lot: { expected: true } }, select: { grams: true } },
      claimLines: { select: { grams: true, claim: { select: { state: true } } } },
      shipped: { select: { shipmentId: true, grams: true } },
    },
  },
  payments: { orderBy: { seq: "asc" } },
  ...trailRelations,
  claims: { orderBy: { number: "desc" }, include: claimRelations },
  events: { orderBy: { seq: "desc" } },
  shortfalls: { select: { resolvedAt: true } },
  weightRequests: { where: { state: "asked" } },
  quotation: { select: { id: true } },
  madePapers: { where: { supersededAt: null }, orderBy: { issuedAt: "asc" }, select: madeColumns },
} as const satisfies Prisma.OrderInclude;

/** UTC+3 all year. */
const minskOffset = 3 * 3_600_000;

/** The order of that number as one audience sees it; null when it is not theirs to see. */
export async function orderPage(ask: Ask<Buyer | Producer | Staff>, number: string) {
  const { actor, db, now, lang } = ask;
  const side = actor.kind === "buyer" || actor.kind === "producer" ? actor.kind : "staff";
  const order = await db.order.findFirst({
    where: { number, ...seenBy(actor) },
    include: relations,
  });
  if (!order) return null;
  const holidays = await holidaysOf(db, "BY");
  const standing = standingOf(order, holidays, now);
  const deeds = mayAct(actor, order)
    ? openDeeds(situationOf(order, standing, side, now), side).filter((deed) => staffMay(actor, deed))
    : [];
  const titles = new Map(order.lines.map((line) => [line.id, titleIn(line, lang)]));
  const packed = order.lines.every(({ packedG }) => packedG !== null);
  const invoiced = order.lines.reduce((sum, line) => sum + (line.packedAmount ?? line.amount), 0n);
  const total = money(packed ? invoiced : order.totalAmount, order.currency);
  const byn = convert(total, "BYN", { [order.currency]: rateE8(order.rateE8) });
  const showsContacts = orderShowsContacts(order.buyer.state, order.producer.state);
  const today = minskDate(now);
  const goods = goodsOf(order.lines, lang);
  const weight = order.lines.reduce((sum, line) => sum + (line.packedG ?? line.quantityG), 0n);
  return {
    id: order.id,
    number: order.number,
    side: side as OrderAudience,
    state: order.state,
    deeds: deeds as readonly OrderDeed[],
    advisories: await unsafeAdvisoriesOnOrder(db, order, { lang, now }),
    mayAct: mayAct(actor, order),
    ownCompany: side === "staff" && !mayAct(actor, order),
    next: standing.next,
    /** The reader may end the order without asking the other side. */
    cancelsAlone: side !== "staff" && cancellationWay(order.state, side, standing.facts) === "at_once",
    /** The payment before shipment is so late that the producer may cancel. */
    paymentLapsed: order.state === "preparing" && standing.facts.shipmentPaymentLapsed,
    missing: standing.facts.goodsMissing ? await missingGoods(db, order.id, fromColumn(order.deliverTo)) : [],
    papersMissing: standing.facts.papersMissing,
    paidBeforeShipment: standing.facts.paidBeforeShipment,
    claimWindowEndsAt: standing.claimWindowEndsAt,
    buyer: await sideOf(db, order.buyer, showsContacts, today),
    producer: await sideOf(db, order.producer, showsContacts, today),
    placedAt: order.placedAt,
    currency: order.currency as Currency,
    total: minor(order.totalAmount),
    /** As packed, when that is on record. */
    invoiced: packed ? minor(invoiced) : null,
    byn: byn.ok ? byn.value.amount : null,
    rateDate: fromColumn(order.rateDate),
    rate: rateE8(order.rateE8),
    rateSource: order.rateSource,
    weight: grams(weight),
    trucksNeeded: Math.max(1, trucksFor(grams(order.restG > 0n ? order.restG : weight))),
    incoterm: order.incoterm,
    incotermPlace: order.incotermPlace,
    paymentTerms: order.paymentTerms,
    purchaseOrder: order.purchaseOrder,
    agreedVersion: order.agreedVersion,
    weightAsked: weightAsked(order.weightRequests[0], order.lines, titles),
    paymentMethod: order.paymentMethod,
    deliveryAddress: order.deliveryAddress,
    deliverFrom: fromColumn(order.deliverFrom),
    deliverTo: fromColumn(order.deliverTo),
    note: order.note,
    /** The quotation it was agreed in; null: ordered from the basket. */
    quotationId: order.quotation?.id ?? null,
    perishable: order.perishable,
    route: routeOf(order.route),
    housePapers: housePapers(order.madePapers, side, order.shipments),
    lines: order.lines.map((line) => ({
      id: line.id,
      position: line.position,
      title: titles.get(line.id) ?? "",
      slug: line.listing.status === "published" ? line.listing.slug : null,
      variety: line.variety,
      grade: line.grade,
      packaging: packagingWords(line.packaging, lang),
      quantity: grams(line.quantityG),
      price: line.priceE4,
      amount: minor(line.amount),
      packed: line.packedG === null ? null : grams(line.packedG),
      packedAmount: line.packedAmount === null ? null : minor(line.packedAmount),
      toleranceBp: line.toleranceBp,
      /** Which customs code holds on the planned day. */
      customs: lineCode(line, order),
      ...receivedOf(line),
      /** Packed and not yet on a truck. */
      toLoad: subtractGrams(
        grams(line.packedG ?? line.quantityG),
        sumGrams(line.shipped.map((part) => grams(part.grams))),
      ),
      /** Held from lots that are still to be harvested. */
      preOrder: grams(line.reservations.reduce((sum, one) => sum + one.grams, 0n)),
    })),
    cancellation: standing.request && {
      ...standing.request,
      reason: order.cancelReason,
    },
    papers: await paperViews(db, {
      papers: order.papers,
      side,
      today,
      deliverFrom: fromColumn(order.deliverFrom),
      loadedOn: order.shippedAt === null ? null : minskDate(order.shippedAt),
    }),
    today,
    trucks: truckViews(order.trucks, goods, today),
    shipments: shipmentViews(order.shipments, order.lines, titles),
    /** Packed and not yet on a truck, once a first shipment has left. */
    rest: grams(order.restG),
    goods,
    claims: claimsOf(order.claims, { side, deeds, titles, now }),
    events: await historyOf(db, order.events),
    /** Minsk's clock as a field of the browser's kind has it. */
    minskNow: new Date(now.getTime() + minskOffset).toISOString().slice(0, 16),
  };
}

export type OrderView = NonNullable<Awaited<ReturnType<typeof orderPage>>>;

type Party = {
  readonly id: string;
  readonly legalName: string;
  readonly slug: string;
  readonly country: string;
  readonly taxNumber: string;
  readonly contactName: string;
  readonly phone: string;
  readonly contactEmail: string;
};

/** One side of an order as the other sees it: what was checked of it, and how to reach it while both are trusted. */
async function sideOf(db: Db, company: Party, showsContacts: boolean, today: PlainDate) {
  return {
    legalName: company.legalName,
    slug: company.slug,
    country: company.country,
    taxNumber: company.taxNumber,
    contacts: showsContacts ? contactsFrom(company) : null,
    checks: await publicChecks(db, company.id, today),
  };
}

/** Orders of the reader's own companies; staff see all. */
export function seenBy(actor: Buyer | Producer | Staff): Prisma.OrderWhereInput {
  if (actor.kind === "buyer") return { buyerId: { in: companiesWhere(actor, "buyer", "viewer") } };
  if (actor.kind === "producer") return { producerId: { in: companiesWhere(actor, "producer", "viewer") } };
  return {};
}

/** Managers and owners act; staff act on everything but orders of companies they belong to. */
function mayAct(
  actor: Buyer | Producer | Staff,
  order: { readonly buyerId: string; readonly producerId: string },
): boolean {
  if (actor.kind === "buyer") return companiesWhere(actor, "buyer", "manager").includes(order.buyerId);
  if (actor.kind === "producer") {
    return companiesWhere(actor, "producer", "manager").includes(order.producerId);
  }
  return roleIn(actor, order.buyerId) === null && roleIn(actor, order.producerId) === null;
}

/** Papers and cancellations are ruled on by moderators and the director. */
function staffMay(actor: Buyer | Producer | Staff, deed: OrderDeed): boolean {
  return (
    actor.kind !== "finance" ||
    ![
      "waive-paper",
      "ask-paper-again",
      "replace-goods",
      "agree-cancellation",
      "refuse-cancellation",
    ].includes(deed)
  );
}

/** What the buyer weighed of a line, what of it did not come, and what of that is not claimed yet. */
function receivedOf(line: {
  readonly quantityG: bigint;
  readonly packedG: bigint | null;
  readonly receivedG: bigint | null;
  readonly claimLines: readonly ClaimedRow[];
}) {
  const loaded = grams(line.packedG ?? line.quantityG);
  const received = line.receivedG === null ? null : grams(line.receivedG);
  const claimed = claimedOf(line.claimLines);
  const missing = received === null ? noGrams : missingOf({ loaded, received });
  return { received, missing, missingUnclaimed: missing > claimed ? grams(missing - claimed) : noGrams };
}

type EventRow = {
  readonly seq: number;
  readonly kind: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly data: unknown;
  readonly at: Date;
};

/** The history, newest first, with the names that stand behind the ids today. */
async function historyOf(db: Db, events: readonly EventRow[]) {
  const ids = [...new Set(events.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])))];
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return events.map(({ seq, kind, actorKind, actorId, data, at }) => ({
    seq,
    kind,
    actorKind,
    actorName: actorId === null ? "" : (names.get(actorId) ?? ""),
    data: plainData(data),
    at,
  }));
}

function plainData(data: unknown): Readonly<Record<string, string>> {
  if (typeof data !== "object" || data === null) return {};
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value)]));
}
