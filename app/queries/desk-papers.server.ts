import type { Ask } from "#app/db/call.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { paperDueOn } from "#app/domain/papers/due.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { compareDates, fromColumn, minskDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";

const atMost = 50;
/** Read by the day of delivery, from which no paper's own day is further than two weeks; then sorted by that. */
const read = 200;

/** Uploaded papers of orders that still need them. */
export const papersWaiting: Prisma.PaperWhereInput = {
  state: "uploaded",
  order: { state: { notIn: ["declined", "cancelled", "expired", "refunded"] } },
};

/** Papers that wait for staff, by the day on which their goods need them; of one day, the longest waiting first. */
export async function deskPapersPage({ actor, db, now }: Ask<Moderator | Director>) {
  const today = minskDate(now);
  const papers = await db.paper.findMany({
    where: papersWaiting,
    orderBy: [{ order: { deliverFrom: "asc" } }, { uploadedAt: "asc" }, { id: "asc" }],
    take: read,
    include: {
      file: { select: { name: true, size: true, contentType: true } },
      truck: { select: { plate: true } },
      order: {
        select: {
          number: true,
          state: true,
          buyerId: true,
          producerId: true,
          deliverFrom: true,
          shippedAt: true,
          incoterm: true,
          incotermPlace: true,
          buyer: { select: { legalName: true } },
          producer: { select: { legalName: true } },
          lines: {
            orderBy: { position: "asc" },
            select: { titleAz: true, titleRu: true, titleBe: true, titleEn: true, quantityG: true },
          },
        },
      },
    },
  });
  const due = ({ kind, order }: (typeof papers)[number]) =>
    paperDueOn(kind, {
      deliverFrom: fromColumn(order.deliverFrom),
      loadedOn: order.shippedAt === null ? null : minskDate(order.shippedAt),
    });
  const soonest = papers
    .map((paper) => ({ paper, dueOn: due(paper) }))
    .sort((a, b) => compareDue(a.dueOn, b.dueOn))
    .slice(0, atMost);
  return {
    waiting: await db.paper.count({ where: papersWaiting }),
    papers: soonest.map(({ paper: { order, file, truck, ...paper }, dueOn }) => ({
      dueOn,
      overdue: dueOn !== null && dueOn < today,
      id: paper.id,
      version: paper.version,
      kind: paper.kind,
      gate: paper.gate,
      state: paper.state,
      owner: paper.owner,
      number: paper.number,
      issuer: paper.issuer,
      issuedOn: paper.issuedOn === null ? null : fromColumn(paper.issuedOn),
      validUntil: paper.validUntil === null ? null : fromColumn(paper.validUntil),
      /** As its owner typed them: what truck, weight and consignee are on the paper. */
      vehicle: paper.vehicle,
      weight: paper.weightG === null ? null : grams(paper.weightG),
      consignee: paper.consignee,
      truck: truck?.plate ?? "",
      uploadedAt: paper.uploadedAt,
      fileId: paper.fileId,
      fileName: file?.name ?? "",
      fileSize: file?.size ?? 0,
      orderNumber: order.number,
      orderState: order.state,
      buyer: order.buyer.legalName,
      producer: order.producer.legalName,
      deliverFrom: fromColumn(order.deliverFrom),
      basis: `${order.incoterm} ${order.incotermPlace}`,
      lines: order.lines,
      ownCompany: roleIn(actor, order.buyerId) !== null || roleIn(actor, order.producerId) !== null,
    })),
  };
}

export type DeskPapersView = Awaited<ReturnType<typeof deskPapersPage>>;

/** A kind that the rules do not know comes last. */
function compareDue(a: PlainDate | null, b: PlainDate | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareDates(a, b);
}
