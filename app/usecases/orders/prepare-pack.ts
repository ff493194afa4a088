import type { Tx } from "#app/db/client.server.ts";
import { needsLabReport, packOfAll } from "#app/domain/papers/pack.ts";

/** Papers that the verification of the companies has answered already, or that the house makes and need no scan. */
const answeredElsewhere: ReadonlySet<string> = new Set(["establishment_number", "alcohol_right", "proforma"]);

/** Writes an order's pack of papers, each with who owes it and the gate it holds shut. A second call adds nothing. */
export async function preparePack(tx: Tx, orderId: string): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      lines: { include: { listing: { include: { commodity: true } } } },
      papers: { select: { kind: true } },
    },
  });
  const goods = order.lines.map(({ listing: { commodity } }) => ({
    phytosanitary: commodity.phytosanitary,
    veterinary: commodity.veterinary,
    declarationOfConformity: commodity.declarationOfConformity,
    alcohol: commodity.stateAlcoholRight,
    cites: commodity.cites,
    perishable: commodity.perishable,
    needsLabReport: needsLabReport(commodity.categorySlug),
  }));
  const known = new Set(order.papers.map((paper) => paper.kind));
  const missing = packOfAll(goods, order.incoterm, order.withSt1).filter(
    (paper) => !known.has(paper.kind) && !answeredElsewhere.has(paper.kind),
  );
  await tx.paper.createMany({
    data: missing.map(({ kind, level, owner, gate }) => ({ orderId, kind, level, owner, gate })),
  });
}
