import type { Handle } from "#app/http/audience.ts";
import { command, noFields, orderParams } from "#app/http/route.server.ts";
import { reorder } from "#app/usecases/orders/reorder.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export const action = command("buyer", {
  form: "reorder",
  params: orderParams,
  fields: noFields,
  run: (call, { number }) => reorder(call, number),
  done: (paths, _value, { number }) => paths.buyer.basket({ reordered: number }),
});
