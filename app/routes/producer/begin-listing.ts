import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { beginListing } from "#app/usecases/listings/begin-listing.ts";
import { titleFromData } from "../title.ts";

export { default, loader } from "./new-listing.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;

const fields = z.object({
  commodity: z.string().max(100),
  company: z.uuid().optional(),
  formToken: z.uuid().optional(),
});

export const action = command("producer", {
  form: "begin-listing",
  params: noParams,
  fields,
  run: (call, _params, { commodity, company, formToken }) =>
    beginListing(call, { commodity, company: company ?? null, formToken: formToken ?? null }),
  done: (paths, id) => paths.producer.listingStep(id, "goods"),
});
