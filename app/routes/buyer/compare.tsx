import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { parseKg } from "#app/domain/quantity.ts";
import type { Handle } from "#app/http/audience.ts";
import { ownPath } from "#app/http/own-path.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { comparison } from "#app/queries/compare.server.ts";
import { CompareView } from "#app/ui/finding/compare-view.tsx";
import { titleFromData } from "../title.ts";

export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;

function chosenNone(back: string): string {
  const page = new URL(back, "http://any.invalid");
  page.searchParams.set("compare", "none");
  return `${page.pathname}${page.search}#compare-none`;
}

/** No address is asked for a number longer than this, nor for more names than this. */
const LONGEST_NUMBER = 16;
const MOST_NAMES = 50;

export const loader = page("buyer", noParams, async (call, _params, { url, house }) => {
  // Nothing was ticked: the search is still there, with what is missing said at the button.
  const back = ownPath(url.searchParams.get("back"), house.settings.publicUrl);
  if (back !== null && !url.searchParams.has("listing")) throw redirect(chosenNone(back), 302);
  const typed = (url.searchParams.get("quantity") ?? "").trim().slice(0, LONGEST_NUMBER);
  const parsed = typed === "" ? null : parseKg(typed);
  const quantity = parsed?.ok && parsed.value > 0n ? parsed.value : null;
  const slugs = url.searchParams
    .getAll("listing")
    .filter((slug) => /^[a-z0-9-]{1,200}$/.test(slug))
    .slice(0, MOST_NAMES);
  return {
    title: windowTitle(call.lang, (t) => t("finding.compareTitle")),
    compared: await comparison(call, slugs, quantity),
    badNumber: typed !== "" && quantity === null ? typed : null,
  };
});

export default function Compare() {
  const { compared, badNumber } = useLoaderData<typeof loader>();
  return <CompareView compared={compared} badNumber={badNumber} />;
}
