import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { idParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { lotPage } from "#app/queries/lot-page.server.ts";
import { LotView } from "#app/ui/lots/lot-view.tsx";
import { titleFromData } from "../title.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;

const before = z.coerce.number().int().min(1).max(2_000_000_000).nullable().catch(null);

export const loader = page("desk", idParams, async (call, { id }, { url }) => {
  const lot = await lotPage(call, id, before.parse(url.searchParams.get("before")));
  return (
    lot && {
      title: windowTitle(call.lang, (t) =>
        t("listings.lotOf", { title: lot.listing.title, number: lot.number }),
      ),
      lot,
    }
  );
});

export default function Lot() {
  return <LotView lot={useLoaderData<typeof loader>().lot} done={null} />;
}
