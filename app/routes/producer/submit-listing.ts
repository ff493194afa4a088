import type { Handle } from "#app/http/audience.ts";
import { command, idParams, noFields } from "#app/http/route.server.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { titleFromData } from "../title.ts";
import { producerListingLoader } from "./listing.loader.server.ts";

export { default } from "./listing.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerListingLoader;

export const action = command("producer", {
  form: "submit-listing",
  params: idParams,
  fields: noFields,
  run: (call, { id }) => submitListing(call, id),
  done: (paths, _value, { id }) => paths.producer.listing(id, { done: "submitted" }),
});
