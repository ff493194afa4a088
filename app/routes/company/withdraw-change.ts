import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { withdrawCompanyChange } from "#app/usecases/companies/withdraw-company-change.ts";
import { withdrawFields } from "./changes.form.ts";
import { changesLoader } from "./changes.loader.server.ts";

export { default } from "./changes.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = changesLoader;

export const action = command("member", {
  form: "withdraw-company-change",
  params: noParams,
  fields: withdrawFields,
  run: (call, _params, { change }) => withdrawCompanyChange(call, change),
  done: (paths) => paths.company.changes({ done: "withdrawn" }),
});
