import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { withdrawOffer } from "#app/usecases/quotations/withdraw-offer.ts";
import { endFields } from "../quotation.form.ts";
import { titleFromData } from "../title.ts";
import { buyerQuotationLoader } from "./quotation.loader.server.ts";

export { default } from "./quotation.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerQuotationLoader;

export const action = command("buyer", {
  form: "withdraw-offer",
  params: idParams,
  fields: endFields,
  run: (call, { id }, { offer }) => withdrawOffer(call, id, offer),
  done: (paths, _value, { id }) => paths.buyer.quotation(id, { done: "withdrawn" }),
});
