import type { Ask } from "#app/db/call.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { grams } from "#app/domain/quantity.ts";
import { quotationsOf } from "./quotations-list.server.ts";
import { namesOf } from "./vocabulary.server.ts";

const atMost = 8;

/** Requests and offers that wait for an answer of the reader's side, the most urgent first. */
export async function waitingQuotations({ actor, db, now, lang }: Ask<Buyer | Producer>) {
  const rows = await db.quotation.findMany({
    where: { ...quotationsOf(actor), waitsOn: actor.kind, deadlineAt: { gt: now } },
    orderBy: [{ deadlineAt: "asc" }, { id: "asc" }],
    take: atMost,
    select: {
      id: true,
      state: true,
      deadlineAt: true,
      request: {
        select: {
          quantityG: true,
          commodity: { select: { nameAz: true, nameRu: true, nameBe: true, nameEn: true } },
        },
      },
      buyer: { select: { legalName: true } },
      producer: { select: { legalName: true } },
      offers: { orderBy: { seq: "desc" }, take: 1, select: { quantityG: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    deadlineAt: row.deadlineAt,
    goods: namesOf(row.request.commodity)[lang],
    partner: actor.kind === "buyer" ? row.producer.legalName : row.buyer.legalName,
    quantity: grams(row.offers[0]?.quantityG ?? row.request.quantityG),
  }));
}

/** How many of them there are, however many are shown. */
export function countWaitingQuotations({ actor, db, now }: Ask<Buyer | Producer>): Promise<number> {
  return db.quotation.count({
    where: { ...quotationsOf(actor), waitsOn: actor.kind, deadlineAt: { gt: now } },
  });
}

export type WaitingQuotation = Awaited<ReturnType<typeof waitingQuotations>>[number];
