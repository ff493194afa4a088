import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listingStatuses } from "#app/domain/listings/states.ts";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { producerListingsPage } from "#app/queries/producer-listings.server.ts";
import { ListingsView } from "#app/ui/own-listings/listings-view.tsx";
import { titleFromData } from "../title.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;

const filter = z.object({
  status: z.enum(listingStatuses).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});

export const loader = page("producer", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("listings.title")),
  ...(await producerListingsPage(
    call,
    filter.parse({ status: url.searchParams.get("status"), page: url.searchParams.get("page") }),
  )),
}));

export default function Listings() {
  return <ListingsView {...useLoaderData<typeof loader>()} />;
}
