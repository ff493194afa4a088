import { ok } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { acceptChanges } from "#app/usecases/orders/accept-changes.ts";
import { titleFromData } from "../title.ts";
import { acceptedFields } from "./basket.form.ts";
import { basketLoader } from "./basket.loader.server.ts";

export { default } from "./basket.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = basketLoader;

export const action = command("buyer", {
  form: "accept-changes",
  params: noParams,
  fields: acceptedFields,
  run: async (call, _params, { lines, back }) => {
    const terms = lines.map(({ line: lineId, terms }) => ({ lineId, terms }));
    const accepted = await acceptChanges(call, terms);
    return accepted.ok ? ok(back) : accepted;
  },
  done: (paths, back) => paths.buyer[back](),
});
