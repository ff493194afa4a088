import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { publicHead } from "#app/http/public-head.server.ts";
import { page } from "#app/http/route.server.ts";
import { trackPage } from "#app/queries/track.server.ts";
import { TrackView } from "#app/ui/public/track-view.tsx";
import { headFromData } from "./head.ts";

/** For whoever was handed the link; not kept in memory with the public pages, for it changes with every report. */
export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = headFromData;

const params = z.object({ code: z.string().regex(/^[A-Za-z0-9_-]{22,32}$/) });

export const loader = page("public", params, async (call, { code }, { house }) => {
  const shipment = await trackPage(call, code);
  if (shipment === null) return null;
  return {
    head: publicHead(call.lang, house, {
      title: (t) => t("shipments.trackTitle"),
      description: (t) => t("shipments.trackLead"),
      path: (paths) => paths.track(code),
      indexed: false,
    }),
    shipment,
  };
});

export default function Track() {
  return <TrackView {...useLoaderData<typeof loader>().shipment} />;
}
