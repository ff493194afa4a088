import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { renewCheck } from "#app/usecases/companies/renew-check.ts";
import { renewalFields } from "./company.form.ts";
import { companyDecisionLoader } from "./company.loader.server.ts";

export { default } from "./company.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = companyDecisionLoader;

export const action = command("moderation", {
  form: "renew-check",
  params: idParams,
  fields: renewalFields,
  run: (call, { id }, { validUntil, ...input }) =>
    renewCheck(call, id, { ...input, validUntil: validUntil ?? null }),
  done: (paths, _value, { id }) => paths.desk.company(id, { done: "renewed" }),
});
