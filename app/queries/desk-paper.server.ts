import type { Ask } from "#app/db/call.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { hasRunOut } from "#app/domain/papers/validity.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";

const include = {
  file: { select: { name: true, size: true, contentType: true } },
  truck: { select: { plate: true, packedG: true } },
  order: {
    select: {
      number: true,
      state: true,
      buyerId: true,
      producerId: true,
      deliverFrom: true,
      deliveryAddress: true,
      incoterm: true,
      incotermPlace: true,
      buyer: { select: { legalName: true } },
      producer: { select: { legalName: true } },
      trucks: { orderBy: { number: "asc" }, select: { plate: true } },
      lines: {
        orderBy: { position: "asc" },
        select: {
          titleAz: true,
          titleRu: true,
          titleBe: true,
          titleEn: true,
          quantityG: true,
          packedG: true,
        },
      },
    },
  },
} as const;

/** One paper as staff read it: what was typed, what the order says, the file, and who decided what before. */
export async function deskPaperPage({ actor, db, now }: Ask<Moderator | Director>, id: string) {
  const found = await db.paper.findUnique({ where: { id }, include });
  if (!found) return null;
  const { order, file, truck, ...paper } = found;
  const others = await db.paper.findMany({
    where: { orderId: paper.orderId, kind: paper.kind, id: { not: id } },
    orderBy: { id: "desc" },
    take: 20,
    select: { id: true, state: true, number: true, supersededReason: true, decidedAt: true },
  });
  const decider =
    paper.decidedById === null
      ? null
      : await db.user.findUnique({ where: { id: paper.decidedById }, select: { name: true } });
  const packed = order.lines.reduce((sum, line) => sum + (line.packedG ?? line.quantityG), 0n);
  return {
    id,
    version: paper.version,
    kind: paper.kind,
    gate: paper.gate,
    state: paper.state,
    owner: paper.owner,
    number: paper.number,
    issuer: paper.issuer,
    issuedOn: paper.issuedOn === null ? "" : fromColumn(paper.issuedOn),
    validUntil: paper.validUntil === null ? "" : fromColumn(paper.validUntil),
    ranOut: hasRunOut(paper, minskDate(now)),
    vehicle: paper.vehicle,
    weight: paper.weightG === null ? null : grams(paper.weightG),
    consignee: paper.consignee,
    reason: paper.reason,
    uploadedAt: paper.uploadedAt,
    decidedAt: paper.decidedAt,
    decidedBy: decider?.name ?? "",
    file: file === null || paper.fileId === null ? null : { id: paper.fileId, ...file },
    /** What should stand on it, by the order. */
    expected: {
      plates: truck === null ? order.trucks.map(({ plate }) => plate) : [truck.plate],
      weight: grams(truck?.packedG ?? packed),
      consignee: order.buyer.legalName,
    },
    orderNumber: order.number,
    orderState: order.state,
    buyer: order.buyer.legalName,
    producer: order.producer.legalName,
    basis: `${order.incoterm} ${order.incotermPlace}`,
    deliverFrom: fromColumn(order.deliverFrom),
    lines: order.lines,
    others,
    ownCompany: roleIn(actor, order.buyerId) !== null || roleIn(actor, order.producerId) !== null,
  };
}

export type DeskPaperView = NonNullable<Awaited<ReturnType<typeof deskPaperPage>>>;
