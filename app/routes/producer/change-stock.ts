import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { changeStock } from "#app/usecases/listings/change-stock.ts";
import { titleFromData } from "../title.ts";
import { stockFields } from "./listing.form.ts";
import { producerListingLoader } from "./listing.loader.server.ts";

export { default } from "./listing.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerListingLoader;

export const action = command("producer", {
  form: "change-stock",
  params: idParams,
  fields: stockFields,
  run: (call, { id }, { quantityKg, availableFrom, availableTo, reason }) =>
    changeStock(call, id, {
      quantity: quantityKg,
      availableFrom: availableFrom ?? null,
      availableTo: availableTo ?? null,
      reason,
    }),
  done: (paths, _value, { id }) => paths.producer.listing(id, { done: "stock" }),
});
