import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { decidePrice } from "#app/usecases/moderation/decide-price.ts";
import { priceDecisionFields } from "./case.form.ts";
import { priceCaseLoader } from "./case.loader.server.ts";
import { placeOf } from "./queue.form.ts";

export { default } from "./case.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = priceCaseLoader;

export const action = command("moderation", {
  form: "refuse-price",
  params: idParams,
  fields: priceDecisionFields,
  run: (call, { id }, input) => decidePrice(call, id, "refuse", input),
  done: (paths, caseId, _params, { url }) => paths.desk.case(caseId, placeOf(url, "decided")),
});
