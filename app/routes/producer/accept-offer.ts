import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { acceptOffer } from "#app/usecases/quotations/accept-offer.ts";
import { acceptFields } from "../quotation.form.ts";
import { titleFromData } from "../title.ts";
import { producerQuotationLoader } from "./quotation.loader.server.ts";

export { default } from "./quotation.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerQuotationLoader;

export const action = command("producer", {
  form: "accept-offer",
  params: idParams,
  fields: acceptFields,
  run: (call, { id }, { offer, ...input }) => acceptOffer(call, id, { ...input, offerId: offer }),
  done: (paths, { number }) => paths.producer.order(number, { done: "agreed" }),
});
