import type { Tx } from "#app/db/client.server.ts";
import type { PackPaper } from "#app/domain/papers/pack.ts";
import { needsLabReport, packOfAll } from "#app/domain/papers/pack.ts";
import { routeOf } from "#app/domain/shipments/route.ts";

/** Papers that the verification of the companies has answered already, or that the house makes and need no scan. */
const answeredElsewhere: ReadonlySet<string> = new Set(["establishment_number", "alcohol_right", "proforma"]);

/** Writes an order's pack of papers, each with who owes it and the gate it holds shut. A second call adds nothing. */
export async function preparePack(tx: Tx, orderId: string): Promise<void> {
  // What went with an earlier part is owed anew only where the house says so when it leaves.
  const papers = await tx.paper.findMany({
    where: { orderId, state: { not: "superseded" } },
    select: { kind: true, shipmentId: true },
  });
  const parts = await tx.shipment.count({ where: { orderId } });
  const known = new Set(
    papers.filter(({ shipmentId }) => parts === 0 || shipmentId === null).map(({ kind }) => kind),
  );
  const missing = (await wantedPack(tx, orderId)).filter(
    ({ kind, gate }) => !known.has(kind) && (parts === 0 || gate === "border"),
  );
  await tx.paper.createMany({
    data: missing.map(({ kind, level, owner, gate }) => ({ orderId, kind, level, owner, gate })),
  });
}

/** The papers that an order calls for by the rules of today, but those that need no row of their own. */
export async function wantedPack(tx: Tx, orderId: string): Promise<PackPaper[]> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { lines: { include: { listing: { include: { commodity: true } } } } },
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
  return packOfAll(goods, order.incoterm, order.withSt1, routeOf(order.route)).filter(
    ({ kind }) => !answeredElsewhere.has(kind),
  );
}
