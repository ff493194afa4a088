import { randomUUID } from "node:crypto";
import { useLoaderData } from "@remix-run/react";
import { minskDate, monthOf } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { newListingPage } from "#app/queries/producer-listing.server.ts";
import { NewListingView } from "#app/ui/own-listings/new-listing-view.tsx";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { titleFromData } from "../title.ts";
import { draftFields, draftFiles } from "./listing.form.ts";
import { saveSentDraft } from "./save-draft.server.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("producer", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("listings.newTitle")),
  ...(await newListingPage(call, {
    commodity: url.searchParams.get("commodity"),
    typed: (url.searchParams.get("q") ?? "").slice(0, 80),
  })),
  formToken: randomUUID(),
  beginToken: randomUUID(),
  month: monthOf(minskDate(call.now)),
}));

type Saved = { readonly id: string; readonly done: "saved" | "submitted" | "incomplete" };

export const action = command("producer", {
  form: "save-draft",
  params: noParams,
  fields: draftFields,
  files: draftFiles,
  run: async (call, _params, input, more): Promise<Result<Saved, Answerable>> => {
    const saved = await saveSentDraft(call, null, input, more);
    if (!saved.ok) return saved;
    const id = saved.value;
    if (!input.andSubmit) return ok({ id, done: "saved" });
    // The draft is kept whatever becomes of the submission: its own page says what is missing.
    const submitted = await submitListing(call, id);
    return ok({ id, done: submitted.ok ? "submitted" : "incomplete" });
  },
  done: (paths, { id, done }) => paths.producer.listing(id, { done }),
});

export default function NewListing() {
  return <NewListingView {...useLoaderData<typeof loader>()} />;
}
