import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { referenceIndex } from "#app/queries/desk-words.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { ReferenceIndexView } from "#app/ui/reference/reference-index-view.tsx";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("desk", noParams, async (call) => ({
  title: windowTitle(call.lang, (t) => t("vocabulary.reference")),
  index: await referenceIndex(call),
}));

export default function Reference() {
  return <ReferenceIndexView index={useLoaderData<typeof loader>().index} />;
}
