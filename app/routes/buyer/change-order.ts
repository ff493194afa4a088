import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { changeOrder } from "#app/usecases/orders/change-order.ts";
import { changeFields, typedLines } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export const action = command("buyer", {
  form: "change-order",
  params: orderParams,
  fields: changeFields,
  run: (call, { number }, { lines, ...wish }) =>
    changeOrder(call, number, { ...wish, quantities: typedLines(lines, (row) => row.quantityKg) }),
  done: (paths, _value, { number }) => paths.buyer.order(number, { done: "changed" }),
});
