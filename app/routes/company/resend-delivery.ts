import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { resendDelivery } from "#app/usecases/programs/resend-delivery.ts";
import { deliveryIdFields } from "./api.form.ts";
import { companyApiLoader } from "./api.loader.server.ts";

export { default } from "./api.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = companyApiLoader;

export const action = command("member", {
  form: "resend-delivery",
  params: noParams,
  fields: deliveryIdFields,
  run: (call, _params, { delivery }) => resendDelivery(call, delivery),
  done: (paths) => paths.company.api({ done: "resent" }),
});
