import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { LotView } from "#app/ui/lots/lot-view.tsx";
import { correctLot } from "#app/usecases/lots/correct-lot.ts";
import { correctLotFields } from "../lot.form.ts";
import { titleFromData } from "../title.ts";
import { producerLotLoader } from "./lot.loader.server.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerLotLoader;

export const action = command("producer", {
  form: "correct-lot",
  params: idParams,
  fields: correctLotFields,
  run: (call, { id }, { quantityKg, seenKg, reason }) =>
    correctLot(call, id, { quantity: quantityKg, seen: seenKg, reason }),
  done: (paths, _value, { id }) => paths.producer.lot(id, { done: "corrected" }),
});

export default function Lot() {
  const { lot, done } = useLoaderData<typeof loader>();
  return <LotView lot={lot} done={done} />;
}
