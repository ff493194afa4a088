import { ok } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { removeLine } from "#app/usecases/orders/remove-line.ts";
import { titleFromData } from "../title.ts";
import { lineFields } from "./basket.form.ts";
import { basketLoader } from "./basket.loader.server.ts";

export { default } from "./basket.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = basketLoader;

export const action = command("buyer", {
  form: "remove-line",
  params: noParams,
  fields: lineFields,
  run: async (call, _params, { line, back }) => {
    const removed = await removeLine(call, line);
    return removed.ok ? ok(back) : removed;
  },
  done: (paths, back) => paths.buyer[back](),
});
