import type { Ask } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import { stampOf } from "#app/domain/listings/draft-stamp.ts";

/** Which state the newest content of a listing is in; null when the listing is not theirs to edit. */
export async function draftState({ actor, db }: Ask<Producer>, listingId: string) {
  const latest = await db.listingRevision.findFirst({
    where: { listingId, listing: { producerId: { in: companiesWhere(actor, "producer", "manager") } } },
    orderBy: { number: "desc" },
    select: { number: true, version: true, editor: true },
  });
  return latest && { stamp: stampOf(latest), editor: latest.editor };
}
