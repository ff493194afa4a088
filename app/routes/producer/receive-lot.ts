import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { takeInHarvest } from "#app/usecases/lots/take-in-harvest.ts";
import { receiveLotFields } from "../lot.form.ts";
import { titleFromData } from "../title.ts";
import { producerLotLoader } from "./lot.loader.server.ts";

export { default } from "./lot.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerLotLoader;

export const action = command("producer", {
  form: "receive-lot",
  params: idParams,
  fields: receiveLotFields,
  run: (call, { id }, { quantityKg, harvestedOn, bestBefore, reason }) =>
    takeInHarvest(call, id, {
      quantity: quantityKg,
      harvestedOn: harvestedOn ?? null,
      bestBefore: bestBefore ?? null,
      reason,
    }),
  done: (paths, { ordersShort }, { id }) =>
    paths.producer.lot(id, { done: ordersShort > 0 ? "short" : "received" }),
});
