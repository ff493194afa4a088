import type { Handle } from "#app/http/audience.ts";
import { isLoopback } from "#app/http/loopback.ts";
import { carrySecret } from "#app/http/once-shown.server.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { sealText, webhookPurpose } from "#app/http/sealed-text.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { addWebhook } from "#app/usecases/programs/add-webhook.ts";
import { webhookFields } from "./api.form.ts";
import { companyApiLoader } from "./api.loader.server.ts";
import { forCompany } from "./for-company.ts";

export { default } from "./api.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = companyApiLoader;

export const action = command("member", {
  form: "add-webhook",
  params: noParams,
  fields: webhookFields,
  run: (call, _params, { company, ...webhook }, { house }) =>
    forCompany(call, company, async (companyId) => {
      const { publicUrl, sessionSecrets } = house.settings;
      const made = await addWebhook(call, companyId, webhook, {
        loopback: isLoopback(publicUrl),
        seal: (id, secret) => sealText(sessionSecrets, webhookPurpose(id), secret),
      });
      if (!made.ok) return made;
      const cookie = await carrySecret(house, call.actor.userId, { what: "webhook", ...made.value });
      return { ok: true, value: cookie };
    }),
  done: (paths, cookie) => ({ to: paths.company.api(), headers: { "Set-Cookie": cookie } }),
});
