import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import { shippedFields, typedLines } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "mark-shipped",
  params: orderParams,
  fields: shippedFields,
  run: (call, { number }, { trucks, lines }) =>
    markShipped(
      call,
      number,
      trucks.map(({ eta, packedKg, setPoint, ...truck }) => ({
        ...truck,
        eta: eta ?? null,
        packed: packedKg ?? null,
        setPointDc: setPoint,
      })),
      typedLines(lines, ({ loadedKg }) => loadedKg),
    ),
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "shipped" }),
});
