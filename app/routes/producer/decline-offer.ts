import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { declineOffer } from "#app/usecases/quotations/decline-offer.ts";
import { endFields } from "../quotation.form.ts";
import { titleFromData } from "../title.ts";
import { producerQuotationLoader } from "./quotation.loader.server.ts";

export { default } from "./quotation.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerQuotationLoader;

export const action = command("producer", {
  form: "decline-offer",
  params: idParams,
  fields: endFields,
  run: (call, { id }, { offer }) => declineOffer(call, id, offer),
  done: (paths, _value, { id }) => paths.producer.quotation(id, { done: "declined" }),
});
