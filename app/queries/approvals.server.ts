import { orderableFrom } from "#app/db/basket.server.ts";
import type { Ask } from "#app/db/call.ts";
import { readOffers } from "#app/db/offers.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { covers, roleIn } from "#app/domain/actor.ts";
import { titleIn } from "#app/domain/listings/title-in.ts";
import { minor, priceE4 } from "#app/domain/money.ts";
import type { BasketLine } from "#app/domain/orders/checkout.ts";
import { checkout, currentTerms } from "#app/domain/orders/checkout.ts";
import { fromColumn, isLate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";

const atMost = 25;

const commodityNames = { nameAz: true, nameRu: true, nameBe: true, nameEn: true } as const;
const relations = {
  lines: {
    orderBy: { id: "asc" },
    include: {
      listing: {
        select: {
          slug: true,
          producer: { select: { legalName: true } },
          commodity: { select: commodityNames },
        },
      },
    },
  },
  checkout: { select: { orders: { select: { number: true }, orderBy: { number: "asc" } } } },
} as const;

/**
 * Requests for purchases above a limit in the active company: an owner sees all of them, a member their own. Those that
 * wait show what holds now beside what the member saw.
 */
export async function approvalsPage({ actor, db, now, lang }: Ask<Buyer>) {
  const { companyId, userId } = actor;
  const isOwner = covers(roleIn(actor, companyId), "owner");
  const mine = { buyerId: companyId, ...(isOwner ? {} : { requestedById: userId }) };
  const waiting = await db.approval.findMany({
    where: { ...mine, state: "waiting" },
    include: relations,
    orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
    take: atMost,
  });
  const decided = await db.approval.findMany({
    where: { ...mine, state: { not: "waiting" } },
    include: relations,
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: atMost,
  });
  const people = await db.user.findMany({
    where: {
      id: {
        in: [...waiting, ...decided]
          .flatMap((one) => [one.requestedById, one.decidedById ?? ""])
          .filter((id) => id !== ""),
      },
    },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const offers = await readOffers(
    db,
    companyId,
    waiting.flatMap(({ lines }) => lines.map(({ listingId }) => listingId)),
    now,
  );
  type Row = (typeof waiting)[number];
  const view = (row: Row) => {
    const open = row.state === "waiting" && !isLate(now, row.expiresAt);
    const deliverTo = fromColumn(row.deliverTo);
    const wanted = orderableFrom(offers, row.lines, now, deliverTo);
    const judged = open ? checkout(wanted.lines, wanted.offers, wanted.mayImportAlcohol) : null;
    const differences =
      judged !== null && !judged.ok && judged.refusal.code === "basket-changed"
        ? judged.refusal.differences
        : [];
    const lineById = new Map(wanted.lines.map((line): [string, BasketLine] => [line.lineId, line]));
    const lines = row.lines.map((line) => {
      const asked = lineById.get(line.id);
      const detail = wanted.details.get(line.listingId);
      const { commodity } = line.listing;
      const shown = {
        price: priceE4(line.shownPriceE4),
        currency: line.shownCurrency,
        incoterm: line.shownIncoterm,
        place: line.shownPlace,
      };
      const quantity = grams(line.quantityG);
      return {
        lineId: line.id,
        title:
          (detail && titleIn(detail, lang)) ||
          titleIn(
            {
              titleAz: commodity.nameAz,
              titleRu: commodity.nameRu,
              titleBe: commodity.nameBe,
              titleEn: commodity.nameEn,
            },
            lang,
          ),
        producer: line.listing.producer.legalName,
        quantity,
        shown,
        differences: differences.filter(({ lineId }) => lineId === line.id),
        now: asked === undefined ? null : currentTerms(asked, wanted.offers.get(line.listingId)),
      };
    });
    return {
      id: row.id,
      state: open || row.state !== "waiting" ? row.state : ("expired" as const),
      requestedAt: row.requestedAt,
      expiresAt: row.expiresAt,
      member: names.get(row.requestedById) ?? "",
      mine: row.requestedById === userId,
      decidedBy: row.decidedById === null ? "" : (names.get(row.decidedById) ?? ""),
      decidedAt: row.decidedAt,
      reason: row.reason,
      deliveryAddress: row.deliveryAddress,
      deliverFrom: fromColumn(row.deliverFrom),
      deliverTo,
      paymentTerms: row.paymentTerms,
      paymentMethod: row.paymentMethod,
      note: row.note,
      purchaseOrder: row.purchaseOrder,
      wanted: minor(row.wantedByn),
      limit: minor(row.limitByn),
      spent: minor(row.spentByn),
      lines,
      orders: row.checkout?.orders.map(({ number }) => number) ?? [],
      open,
    };
  };
  return { isOwner, waiting: waiting.map(view), decided: decided.map(view) };
}

export type ApprovalsView = Awaited<ReturnType<typeof approvalsPage>>;
export type ApprovalView = ApprovalsView["waiting"][number];
