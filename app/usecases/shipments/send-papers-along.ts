import type { Tx } from "#app/db/client.server.ts";
import type { Paper } from "#app/db/generated/client.ts";
import { isGenerated } from "#app/domain/papers/pack.ts";

type Sent = {
  readonly orderId: string;
  readonly shipmentId: string;
  readonly truckIds: readonly string[];
  /** Some of the order has not left: what authorities issue for each consignment is owed for it anew. */
  readonly restFollows: boolean;
};

/**
 * The papers of what has just left go with it: those of a shipment with the shipment, those of a truck one for each
 * truck. What was needed for loading was one for all of them, as they were loaded on it. What the house makes (contract,
 * invoice, packing list, CMR notes) stands for the order as a whole and stays where it is.
 */
export async function sendPapersAlong(tx: Tx, sent: Sent): Promise<void> {
  const { orderId, shipmentId, truckIds, restFollows } = sent;
  const papers = await tx.paper.findMany({
    where: {
      orderId,
      shipmentId: null,
      level: { in: ["shipment", "truck"] },
      state: { not: "superseded" },
    },
    orderBy: { id: "asc" },
  });
  const [firstTruck, ...others] = truckIds;
  for (const paper of papers.filter(({ kind }) => !isGenerated(kind))) {
    const perTruck = paper.level === "truck" && paper.gate !== "loading";
    await tx.paper.update({
      where: { id: paper.id },
      data: { shipmentId, truckId: perTruck ? (firstTruck ?? null) : null },
    });
    const more = perTruck ? others.map((truckId) => ({ ...owed(paper), shipmentId, truckId })) : [];
    await tx.paper.createMany({ data: restFollows ? [...more, owed(paper)] : more });
  }
}

/** The same paper once more, still to be brought. */
const owed = ({ orderId, kind, level, owner, gate }: Paper) => ({ orderId, kind, level, owner, gate });
