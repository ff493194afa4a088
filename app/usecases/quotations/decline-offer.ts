import type { Call } from "#app/db/call.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { endOffer } from "./end-offer.ts";

/** A side says no to the other's last offer; a producer, before any offer, to the request. */
export function declineOffer(call: Call<Buyer | Producer>, quotationId: string, offerId?: string) {
  return endOffer(call, quotationId, "decline", offerId);
}
