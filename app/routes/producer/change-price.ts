import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { changePrice } from "#app/usecases/listings/change-price.ts";
import { titleFromData } from "../title.ts";
import { priceFields } from "./listing.form.ts";
import { producerListingLoader } from "./listing.loader.server.ts";

export { default } from "./listing.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerListingLoader;

export const action = command("producer", {
  form: "change-price",
  params: idParams,
  fields: priceFields,
  run: (call, { id }, tiers) => changePrice(call, id, tiers),
  done: (paths, state, { id }) =>
    paths.producer.listing(id, { done: state === "active" ? "price" : "price-waits" }),
});
