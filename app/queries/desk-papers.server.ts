import type { Ask } from "#app/db/call.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { fromColumn } from "#app/domain/plain-date.ts";

const atMost = 50;

/** Papers that wait for staff, the longest waiting first. */
export async function deskPapersPage({ actor, db }: Ask<Moderator | Director>) {
  const waiting: Prisma.PaperWhereInput = {
    state: "uploaded",
    order: { state: { notIn: ["declined", "cancelled", "expired", "refunded"] } },
  };
  const papers = await db.paper.findMany({
    where: waiting,
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    take: atMost,
    include: {
      file: { select: { name: true, size: true, contentType: true } },
      order: {
        select: {
          number: true,
          state: true,
          buyerId: true,
          producerId: true,
          deliverFrom: true,
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
  return {
    waiting: await db.paper.count({ where: waiting }),
    papers: papers.map(({ order, file, ...paper }) => ({
      id: paper.id,
      kind: paper.kind,
      gate: paper.gate,
      state: paper.state,
      owner: paper.owner,
      number: paper.number,
      issuer: paper.issuer,
      issuedOn: paper.issuedOn === null ? null : fromColumn(paper.issuedOn),
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
