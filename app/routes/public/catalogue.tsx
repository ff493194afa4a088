import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { CatalogueView } from "#app/ui/catalogue/catalogue-view.tsx";
import { readCatalogue } from "./catalogue.loader.server.ts";
import { headFromData } from "./head.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = headFromData;
export const loader = page("public", noParams, readCatalogue);

export default function Catalogue() {
  return <CatalogueView {...useLoaderData<typeof loader>()} />;
}
