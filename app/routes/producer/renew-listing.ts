import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { renewListing } from "#app/usecases/listings/renew-listing.ts";
import { titleFromData } from "../title.ts";
import { renewFields } from "./listing.form.ts";
import { producerListingLoader } from "./listing.loader.server.ts";

export { default } from "./listing.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerListingLoader;

const told = { "at-once": "renewed", review: "renewed-review", draft: "incomplete" } as const;

export const action = command("producer", {
  form: "renew-listing",
  params: idParams,
  fields: renewFields,
  run: (call, { id }, renewal) => renewListing(call, id, renewal),
  done: (paths, renewed, { id }) => paths.producer.listing(id, { done: told[renewed] }),
});
