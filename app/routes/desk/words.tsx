import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskWordsPage } from "#app/queries/desk-words.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { WordsView } from "#app/ui/reference/words-view.tsx";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;

const filter = z.object({ page: z.coerce.number().int().min(1).max(1_000).catch(1) });

export const loader = page("desk", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("vocabulary.title")),
  view: await deskWordsPage(call, filter.parse(Object.fromEntries(url.searchParams))),
}));

export default function Words() {
  return <WordsView view={useLoaderData<typeof loader>().view} />;
}
