import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { acceptOffer } from "#app/usecases/quotations/accept-offer.ts";
import { acceptFields } from "../quotation.form.ts";
import { titleFromData } from "../title.ts";
import { buyerQuotationLoader } from "./quotation.loader.server.ts";

export { default } from "./quotation.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerQuotationLoader;

export const action = command("buyer", {
  form: "accept-offer",
  params: idParams,
  fields: acceptFields,
  run: (call, { id }, { offer, ...input }) => acceptOffer(call, id, { ...input, offerId: offer }),
  done: (paths, { number }) => paths.buyer.order(number, { done: "agreed" }),
});
