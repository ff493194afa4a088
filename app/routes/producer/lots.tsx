import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { producerLotsPage } from "#app/queries/producer-lots.server.ts";
import { LotsView } from "#app/ui/lots/lots-view.tsx";
import { bringInLot } from "#app/usecases/lots/bring-in-lot.ts";
import { addLotFields } from "../lot.form.ts";
import { titleFromData } from "../title.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;

const listing = z.uuid().nullable().catch(null);

export const loader = page("producer", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("listings.lots")),
  ...(await producerLotsPage(call, listing.parse(url.searchParams.get("listing")))),
}));

export const action = command("producer", {
  form: "add-lot",
  params: noParams,
  fields: addLotFields,
  run: (call, _params, { quantityKg, harvestedOn, bestBefore, ...lot }) =>
    bringInLot(call, {
      ...lot,
      quantity: quantityKg,
      harvestedOn: harvestedOn ?? null,
      bestBefore: bestBefore ?? null,
    }),
  done: (paths, id) => paths.producer.lot(id, { done: "added" }),
});

export default function Lots() {
  return <LotsView {...useLoaderData<typeof loader>()} />;
}
