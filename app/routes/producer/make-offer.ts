import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { makeOffer } from "#app/usecases/quotations/make-offer.ts";
import { offerFields, offerOf } from "../quotation.form.ts";
import { titleFromData } from "../title.ts";
import { producerQuotationLoader } from "./quotation.loader.server.ts";

export { default } from "./quotation.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerQuotationLoader;

export const action = command("producer", {
  form: "make-offer",
  params: idParams,
  fields: offerFields,
  run: (call, { id }, fields) => makeOffer(call, id, offerOf(fields)),
  done: (paths, _value, { id }) => paths.producer.quotation(id, { done: "offered" }),
});
