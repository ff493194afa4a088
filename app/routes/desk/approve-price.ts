import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { decidePrice } from "#app/usecases/moderation/decide-price.ts";
import { priceDecisionFields } from "./case.form.ts";
import { priceDecisionLoader } from "./listings.loader.server.ts";

export { default } from "./listings.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = priceDecisionLoader;

export const action = command("moderation", {
  form: "approve-price",
  params: idParams,
  fields: priceDecisionFields,
  run: (call, { id }, { comment }) => decidePrice(call, id, "approve", comment),
  done: (paths) => paths.desk.listings({ state: "prices" }),
});
