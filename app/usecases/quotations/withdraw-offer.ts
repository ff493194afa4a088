import type { Call } from "#app/db/call.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { endOffer } from "./end-offer.ts";

/** A side takes its own open offer back; a buyer, before any offer, the request. */
export function withdrawOffer(call: Call<Buyer | Producer>, quotationId: string, offerId?: string) {
  return endOffer(call, quotationId, "withdraw", offerId);
}
