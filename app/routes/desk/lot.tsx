import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { LotView } from "#app/ui/lots/lot-view.tsx";
import { titleFromData } from "../title.ts";
import { deskLotLoader } from "./lot.loader.server.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskLotLoader;

export default function Lot() {
  const { lot, done } = useLoaderData<typeof loader>();
  return <LotView lot={lot} done={done} />;
}
