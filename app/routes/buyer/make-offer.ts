import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { makeOffer } from "#app/usecases/quotations/make-offer.ts";
import { offerFields, offerOf } from "../quotation.form.ts";
import { titleFromData } from "../title.ts";
import { buyerQuotationLoader } from "./quotation.loader.server.ts";

export { default } from "./quotation.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerQuotationLoader;

export const action = command("buyer", {
  form: "make-offer",
  params: idParams,
  fields: offerFields,
  run: (call, { id }, fields) => makeOffer(call, id, offerOf(fields)),
  done: (paths, _value, { id }) => paths.buyer.quotation(id, { done: "offered" }),
});
