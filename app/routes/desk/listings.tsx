import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { titleFromData } from "#app/routes/title.ts";
import { QueueView } from "#app/ui/moderation/queue-view.tsx";
import { deskListingsLoader } from "./listings.loader.server.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskListingsLoader;

export default function Listings() {
  return <QueueView {...useLoaderData<typeof loader>()} />;
}
