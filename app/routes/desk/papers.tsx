import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { PaperQueue } from "#app/ui/papers/paper-queue.tsx";
import { titleFromData } from "../title.ts";
import { papersLoader } from "./papers.loader.server.ts";

export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = papersLoader;

export default function Papers() {
  return <PaperQueue {...useLoaderData<typeof loader>()} />;
}
