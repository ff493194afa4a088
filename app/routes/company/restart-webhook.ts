import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { restartWebhook } from "#app/usecases/programs/restart-webhook.ts";
import { webhookIdFields } from "./api.form.ts";
import { companyApiLoader } from "./api.loader.server.ts";

export { default } from "./api.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = companyApiLoader;

export const action = command("member", {
  form: "restart-webhook",
  params: noParams,
  fields: webhookIdFields,
  run: (call, _params, { webhook }) => restartWebhook(call, webhook),
  done: (paths) => paths.company.api({ done: "restarted" }),
});
