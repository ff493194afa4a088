import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { confirmDelivery } from "#app/usecases/shipments/confirm-delivery.ts";
import { receivedFields, typedLines } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export const action = command("buyer", {
  form: "confirm-delivery",
  params: orderParams,
  fields: receivedFields,
  run: (call, { number }, { trucks, lines }) =>
    confirmDelivery(call, number, { trucks, lines: typedLines(lines, (row) => row.receivedKg) }),
  done: (paths, state, { number }) =>
    paths.buyer.order(number, { done: state === "shipped" ? "received-part" : "received" }),
});
