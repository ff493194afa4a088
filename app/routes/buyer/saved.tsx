import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { SavedView } from "#app/ui/finding/saved-view.tsx";
import { titleFromData } from "../title.ts";
import { savedLoader } from "./saved.loader.server.ts";

export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = savedLoader;

export default function Saved() {
  return <SavedView {...useLoaderData<typeof loader>()} />;
}
