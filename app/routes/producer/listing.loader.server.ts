import { idParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { producerListingPage } from "#app/queries/producer-listing.server.ts";

/** A listing's page, also behind the deeds whose forms stand on it. */
export const producerListingLoader = page("producer", idParams, async (call, { id }, { url }) => {
  const listing = await producerListingPage(call, id);
  return (
    listing && {
      title: windowTitle(call.lang, () => listing.latest.title),
      done: url.searchParams.get("done"),
      listing,
    }
  );
});
