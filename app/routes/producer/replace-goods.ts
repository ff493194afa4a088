import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { replaceGoods } from "#app/usecases/lots/replace-goods.ts";
import { replaceGoodsFields } from "../lot.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "replace-goods",
  params: orderParams,
  fields: replaceGoodsFields,
  run: (call, { number }, { shortfall, lot }) => replaceGoods(call, number, { shortfall, lot: lot ?? null }),
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "replaced" }),
});
