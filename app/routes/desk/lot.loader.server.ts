import { z } from "zod";
import type { Call } from "#app/db/call.ts";
import type { Staff } from "#app/domain/actor.ts";
import type { Edge } from "#app/http/route.server.ts";
import { idParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { lotPage } from "#app/queries/lot-page.server.ts";

const before = z.coerce.number().int().min(1).max(2_000_000_000).nullable().catch(null);
const done = z.enum(["recalled"]).nullable().catch(null);

async function read(call: Call<Staff>, { id }: { id: string }, { url }: Edge) {
  const lot = await lotPage(call, id, before.parse(url.searchParams.get("before")));
  return (
    lot && {
      title: windowTitle(call.lang, (t) =>
        t("listings.lotOf", { title: lot.listing.title, number: lot.number }),
      ),
      lot,
      done: done.parse(url.searchParams.get("done")),
    }
  );
}

/** Any lot, as staff see it. */
export const deskLotLoader = page("desk", idParams, read);

/** The same behind its recall. */
export const deskLotDeedLoader = page("moderation", idParams, read);
