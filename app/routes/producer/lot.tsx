import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { command, idParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { producerLotPage } from "#app/queries/producer-lots.server.ts";
import { LotView } from "#app/ui/own-listings/lot-view.tsx";
import { countLot } from "#app/usecases/listings/count-lot.ts";
import { titleFromData } from "../title.ts";
import { correctLotFields } from "./listing.form.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("producer", idParams, async (call, { id }, { url }) => {
  const lot = await producerLotPage(call, id);
  return (
    lot && {
      title: windowTitle(call.lang, (t) =>
        t("listings.lotOf", { title: lot.listing.title, number: lot.number }),
      ),
      done: url.searchParams.get("done"),
      lot,
    }
  );
});

export const action = command("producer", {
  form: "correct-lot",
  params: idParams,
  fields: correctLotFields,
  run: (call, { id }, { quantityKg, reason }) => countLot(call, id, { quantity: quantityKg, reason }),
  done: (paths, _value, { id }) => paths.producer.lot(id, { done: "corrected" }),
});

export default function Lot() {
  const { lot, done } = useLoaderData<typeof loader>();
  return <LotView lot={lot} done={done} />;
}
