import type { Tx } from "#app/db/client.server.ts";
import type { Paper } from "#app/db/generated/client.ts";

type Replacing = { readonly byId: string; readonly reason: string; readonly now: Date };

/**
 * Takes a paper out of the pack and puts a new one, still to be brought, in its place. The old one stays on record with
 * its file, its decision and why it no longer counts. Runs under the order's lock; a paper is replaced once, ever.
 */
export async function replacePaper(tx: Tx, old: Paper, { byId, reason, now }: Replacing): Promise<Paper> {
  await tx.paper.update({
    where: { id: old.id, state: old.state },
    data: { state: "superseded", supersededAt: now, supersededById: byId, supersededReason: reason },
  });
  return tx.paper.create({
    data: {
      orderId: old.orderId,
      truckId: old.truckId,
      shipmentId: old.shipmentId,
      kind: old.kind,
      level: old.level,
      owner: old.owner,
      gate: old.gate,
      replacesId: old.id,
    },
  });
}
