import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { quotationsListPage } from "#app/queries/quotations-list.server.ts";
import { QuotationsList } from "#app/ui/quotations/quotations-list.tsx";
import { quotationsFilter } from "../quotations-filter.ts";
import { titleFromData } from "../title.ts";

export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("buyer", noParams, async (call, _params, { url }) => {
  const { asked, ...filter } = quotationsFilter.parse(Object.fromEntries(url.searchParams));
  return {
    title: windowTitle(call.lang, (t) => t("quotations.title")),
    asked,
    view: await quotationsListPage(call, filter),
  };
});

export default function Quotations() {
  return <QuotationsList {...useLoaderData<typeof loader>()} />;
}
