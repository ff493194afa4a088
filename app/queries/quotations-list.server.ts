import type { Ask } from "#app/db/call.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import { priceE4 } from "#app/domain/money.ts";
import { grams } from "#app/domain/quantity.ts";
import { stateAt } from "#app/domain/quotations/negotiation.ts";
import { compareOffers } from "./compare-offers.server.ts";
import { namesOf } from "./vocabulary.server.ts";

export const quotationGroups = ["turn", "running", "agreed", "ended", "all"] as const;
export type QuotationGroup = (typeof quotationGroups)[number];

export type QuotationsFilter = {
  readonly group: QuotationGroup;
  /** From 1. */
  readonly page: number;
  /** Only those of one request, with the table that compares them; null: of all. */
  readonly request: string | null;
};

const perPage = 25;

/** Quotations of the reader's companies on one side. */
export function quotationsOf(actor: Buyer | Producer): Prisma.QuotationWhereInput {
  const own = { in: companiesWhere(actor, actor.kind, "viewer") };
  return actor.kind === "buyer" ? { buyerId: own } : { producerId: own };
}

/** Quotations, those that moved last first, each with whose turn it is and since when. */
export async function quotationsListPage(
  { actor, db, now, lang }: Ask<Buyer | Producer>,
  { group, page, request }: QuotationsFilter,
) {
  const side = actor.kind;
  // What is late has ended, though no job has written it yet.
  const groups: Record<QuotationGroup, Prisma.QuotationWhereInput> = {
    turn: { waitsOn: side, deadlineAt: { gt: now } },
    running: { state: { in: ["requested", "open"] }, deadlineAt: { gt: now } },
    agreed: { state: "accepted" },
    ended: {
      OR: [
        { state: { in: ["declined", "withdrawn", "expired"] } },
        { state: { in: ["requested", "open"] }, deadlineAt: { lte: now } },
      ],
    },
    all: {},
  };
  const seen = { ...quotationsOf(actor), ...(request === null ? {} : { requestId: request }) };
  const rows = await db.quotation.findMany({
    where: { ...seen, ...groups[group] },
    orderBy: [{ movedAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * perPage,
    take: perPage + 1,
    include: {
      request: {
        select: {
          quantityG: true,
          targetPriceE4: true,
          currency: true,
          commodity: { select: { nameAz: true, nameRu: true, nameBe: true, nameEn: true } },
        },
      },
      buyer: { select: { legalName: true } },
      producer: { select: { legalName: true } },
      order: { select: { number: true } },
      offers: { orderBy: { seq: "desc" }, take: 1 },
    },
  });
  const [turn, running, agreed, ended, all] = await Promise.all(
    quotationGroups.map((one) => db.quotation.count({ where: { ...seen, ...groups[one] } })),
  );
  return {
    side,
    group,
    page,
    request,
    hasMore: rows.length > perPage,
    counts: { turn, running, agreed, ended, all } as Record<QuotationGroup, number>,
    quotations: rows.slice(0, perPage).map((row) => {
      const last = row.offers[0];
      const state = stateAt(row, now);
      return {
        id: row.id,
        state,
        goods: namesOf(row.request.commodity)[lang],
        partner: side === "buyer" ? row.producer.legalName : row.buyer.legalName,
        waitsOn: state === "requested" || state === "open" ? row.waitsOn : null,
        movedAt: state === "expired" ? row.deadlineAt : row.movedAt,
        deadlineAt: row.deadlineAt,
        quantity: grams(last?.quantityG ?? row.request.quantityG),
        /** Of the last offer; null: none has been made. */
        price: last === undefined ? null : priceE4(last.priceE4),
        currency: last?.currency ?? row.request.currency,
        order: row.order?.number ?? null,
      };
    }),
    comparison:
      request === null || side !== "buyer"
        ? null
        : await compareOffers(db, {
            requestId: request,
            buyerIds: companiesWhere(actor, "buyer", "viewer"),
            now,
            lang,
          }),
  };
}

export type QuotationsListView = Awaited<ReturnType<typeof quotationsListPage>>;
