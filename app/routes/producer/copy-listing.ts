import type { Handle } from "#app/http/audience.ts";
import { command, idParams, noFields } from "#app/http/route.server.ts";
import { copyListing } from "#app/usecases/listings/copy-listing.ts";
import { titleFromData } from "../title.ts";
import { producerListingLoader } from "./listing.loader.server.ts";

export { default } from "./listing.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerListingLoader;

export const action = command("producer", {
  form: "copy-listing",
  params: idParams,
  fields: noFields,
  run: (call, { id }) => copyListing(call, id),
  done: (paths, copy) => paths.producer.listing(copy, { done: "copied" }),
});
