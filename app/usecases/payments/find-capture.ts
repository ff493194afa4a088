import type { Db, Tx } from "#app/db/client.server.ts";

/** The payment into which a capture of the card provider was booked; null when it is none of ours. */
export async function paymentOfCapture(db: Db | Tx, captureId: string): Promise<string | null> {
  const entry = await db.ledgerEntry.findFirst({
    where: { externalRef: captureId, kind: { in: ["capture", "unallocated"] } },
    select: { paymentId: true },
  });
  return entry?.paymentId ?? null;
}
