import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { idParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { listingPreview } from "#app/queries/listing-preview.server.ts";
import { PreviewView } from "#app/ui/drafts/preview-view.tsx";
import { titleFromData } from "../title.ts";

export const handle = { audience: "member", document: "static" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("member", idParams, async (call, { id }) => {
  const listing = await listingPreview(call, id);
  return (
    listing && {
      title: windowTitle(call.lang, (t) => `${t("drafts.previewTitle")}: ${listing.commodity.name}`),
      listing,
      id,
      mine: call.actor.staffRole === null,
    }
  );
});

export default function PreviewListing() {
  return <PreviewView {...useLoaderData<typeof loader>()} />;
}
