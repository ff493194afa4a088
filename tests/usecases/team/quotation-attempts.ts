/** The deeds about quotations, to be tried by everybody. */
import type { Call } from "#app/db/call.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { acceptOffer } from "#app/usecases/quotations/accept-offer.ts";
import { declineOffer } from "#app/usecases/quotations/decline-offer.ts";
import { makeOffer } from "#app/usecases/quotations/make-offer.ts";
import { requestQuotation } from "#app/usecases/quotations/request-quotations.ts";
import { sendMessage } from "#app/usecases/quotations/send-message.ts";
import { withdrawOffer } from "#app/usecases/quotations/withdraw-offer.ts";
import { anOffer, aWish } from "#tests/support/quotation-world.ts";

type Sides = { readonly buyer: Buyer; readonly producer: Producer };

/** Each deed, by its name; the quotation and the listing are there when it is tried. */
export function quotationAttempts(
  callOf: <A extends Buyer | Producer>(actor: A) => Call<A>,
  things: { readonly quotation: string; readonly slug: string },
) {
  return {
    "request-quotation": ({ buyer }: Sides) => requestQuotation(callOf(buyer), things.slug, aWish()),
    "make-offer": ({ producer }: Sides) => makeOffer(callOf(producer), things.quotation, anOffer()),
    "accept-offer": ({ buyer }: Sides) => acceptOffer(callOf(buyer), things.quotation, {}),
    "decline-offer": ({ producer }: Sides) => declineOffer(callOf(producer), things.quotation),
    "withdraw-offer": ({ buyer }: Sides) => withdrawOffer(callOf(buyer), things.quotation),
    "send-message": ({ buyer }: Sides) =>
      sendMessage(callOf(buyer), things.quotation, { text: "Good day", files: [] }),
  };
}
