import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { recordPage } from "#app/queries/record.server.ts";
import { RecordBook } from "#app/ui/audit/record-book.tsx";
import { titleFromData } from "../title.ts";
import { recordFilter, recordPlace } from "./audit-filter.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("desk", noParams, async (call, _params, { url }) => {
  const asked = Object.fromEntries(url.searchParams);
  const after = recordPlace.parse(url.searchParams.get("after"));
  return {
    title: windowTitle(call.lang, (t) => t("record.title")),
    ...(await recordPage(call, { ...recordFilter.parse(asked), after })),
  };
});

export default function Audit() {
  return <RecordBook {...useLoaderData<typeof loader>()} />;
}
