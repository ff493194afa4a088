import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { ImportView } from "#app/ui/imports/import-view.tsx";
import { titleFromData } from "../title.ts";
import { importLoader } from "./imports.loader.server.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = importLoader;

export default function Import() {
  const { import: shown, formToken, still } = useLoaderData<typeof loader>();
  return <ImportView shown={shown} formToken={formToken} still={still} />;
}
