import { randomUUID } from "node:crypto";
import { z } from "zod";
import { idParams, noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { importViews, listingImportPage, listingImportsPage } from "#app/queries/listing-imports.server.ts";

/** The page where files are brought. */
export const importsLoader = page("producer", noParams, async (call) => ({
  title: windowTitle(call.lang, (t) => t("imports.title")),
  formToken: randomUUID(),
  ...(await listingImportsPage(call)),
}));

const filter = z.object({
  show: z.enum(importViews).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});

/** An import's page, also behind its deeds. */
export const importLoader = page("producer", idParams, async (call, { id }, { url }) => {
  const shown = await listingImportPage(
    call,
    id,
    filter.parse({ show: url.searchParams.get("show"), page: url.searchParams.get("page") }),
  );
  return (
    shown && {
      title: windowTitle(call.lang, () => shown.fileName),
      formToken: randomUUID(),
      still: url.searchParams.get("refresh") === "off",
      import: shown,
    }
  );
});
