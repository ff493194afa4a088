import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { replaceGoods } from "#app/usecases/lots/replace-goods.ts";
import { replaceGoodsFields } from "../lot.form.ts";
import { titleFromData } from "../title.ts";
import { deskOrderRulingLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskOrderRulingLoader;

export const action = command("moderation", {
  form: "replace-goods",
  params: orderParams,
  fields: replaceGoodsFields,
  run: (call, { number }, { shortfall, lot }) => replaceGoods(call, number, { shortfall, lot: lot ?? null }),
  done: (paths, _value, { number }) => paths.desk.order(number, { done: "replaced" }),
});
