import { useLoaderData } from "@remix-run/react";
import type { Result } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { ListingView } from "#app/ui/own-listings/listing-view.tsx";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { titleFromData } from "../title.ts";
import { draftFields, draftFiles } from "./listing.form.ts";
import { producerListingLoader } from "./listing.loader.server.ts";
import { saveSentDraft } from "./save-draft.server.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerListingLoader;
/** A save that came too late shows what is there now, and the next one is made of that. */
export const shouldRevalidate = () => true;

export const action = command("producer", {
  form: "save-draft",
  params: idParams,
  fields: draftFields,
  files: draftFiles,
  run: async (call, { id }, input, more): Promise<Result<"saved" | "submitted", Answerable>> => {
    const saved = await saveSentDraft(call, id, input, more);
    if (!saved.ok) return saved;
    if (!input.andSubmit) return { ok: true, value: "saved" };
    const submitted = await submitListing(call, id);
    return submitted.ok ? { ok: true, value: "submitted" } : submitted;
  },
  done: (paths, done, { id }) => paths.producer.listing(id, { done }),
});

export default function Listing() {
  const { listing, done } = useLoaderData<typeof loader>();
  return <ListingView listing={listing} done={done} />;
}
