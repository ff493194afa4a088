import { z } from "zod";
import { idParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { lotPage } from "#app/queries/lot-page.server.ts";

const before = z.coerce.number().int().min(1).max(2_000_000_000).nullable().catch(null);

/** A lot of the reader's companies; also behind each of its deeds, which answer with the page when they are refused. */
export const producerLotLoader = page("producer", idParams, async (call, { id }, { url }) => {
  const lot = await lotPage(call, id, before.parse(url.searchParams.get("before")));
  return (
    lot && {
      title: windowTitle(call.lang, (t) =>
        t("listings.lotOf", { title: lot.listing.title, number: lot.number }),
      ),
      done: url.searchParams.get("done"),
      lot,
    }
  );
});
