import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { PaperCase } from "#app/ui/papers/paper-case.tsx";
import { titleFromData } from "../title.ts";
import { deskPaperLoader } from "./paper.loader.server.ts";

export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaperLoader;

export default function Paper() {
  return <PaperCase paper={useLoaderData<typeof loader>().paper} />;
}
