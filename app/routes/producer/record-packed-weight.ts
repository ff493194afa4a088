import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { packedFields, typedLines } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "record-packed-weight",
  params: orderParams,
  fields: packedFields,
  run: (call, { number }, { lines, askConsent }) =>
    recordPackedWeight(
      call,
      number,
      typedLines(lines, (row) => row.packedKg),
      { askConsent },
    ),
  done: (paths, { asked }, { number }) =>
    paths.producer.order(number, { done: asked ? "weight-asked" : "packed" }),
});
