import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { page, slugParams } from "#app/http/route.server.ts";
import { ListingPageView } from "#app/ui/public/listing-page-view.tsx";
import { headFromData } from "./head.ts";
import { readListing } from "./listing.loader.server.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = headFromData;
export const loader = page("public", slugParams, readListing);

export default function Listing() {
  const { listing, badNumbers } = useLoaderData<typeof loader>();
  return <ListingPageView listing={listing} badNumbers={badNumbers} />;
}
