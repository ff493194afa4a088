import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { changeQuantity } from "#app/usecases/orders/change-quantity.ts";
import { titleFromData } from "../title.ts";
import { quantityFields } from "./basket.form.ts";
import { basketLoader } from "./basket.loader.server.ts";

export { default } from "./basket.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = basketLoader;

export const action = command("buyer", {
  form: "change-quantity",
  params: noParams,
  fields: quantityFields,
  run: (call, _params, { line, quantityKg }) => changeQuantity(call, line, quantityKg),
  done: (paths) => paths.buyer.basket(),
});
