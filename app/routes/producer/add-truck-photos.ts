import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { addTruckPhotos } from "#app/usecases/shipments/add-truck-photos.ts";
import { truckPhotoFields, truckPhotoFiles } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "add-truck-photos",
  params: orderParams,
  fields: truckPhotoFields,
  files: truckPhotoFiles,
  run: (call, { number }, { truck }, { files }) => addTruckPhotos(call, number, { truck, photos: files }),
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "photos" }),
});
