import type { Handle } from "#app/http/audience.ts";
import { command, idParams, noFields } from "#app/http/route.server.ts";
import { withdrawListing } from "#app/usecases/listings/withdraw-listing.ts";
import { titleFromData } from "../title.ts";
import { producerListingLoader } from "./listing.loader.server.ts";

export { default } from "./listing.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerListingLoader;

export const action = command("producer", {
  form: "withdraw-listing",
  params: idParams,
  fields: noFields,
  run: (call, { id }) => withdrawListing(call, id),
  done: (paths, _value, { id }) => paths.producer.listing(id, { done: "withdrawn" }),
});
