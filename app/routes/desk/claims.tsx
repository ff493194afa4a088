import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskClaimsPage } from "#app/queries/desk-claims.server.ts";
import { ClaimsList } from "#app/ui/claims/claims-list.tsx";
import { titleFromData } from "../title.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;

const group = z.enum(["running", "closed"]).catch("running");

export const loader = page("desk", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("orders.claimsTitle")),
  view: await deskClaimsPage(call, group.parse(url.searchParams.get("group"))),
}));

export default function Claims() {
  return <ClaimsList {...useLoaderData<typeof loader>()} />;
}
