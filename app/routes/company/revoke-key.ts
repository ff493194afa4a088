import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { revokeApiKey } from "#app/usecases/programs/revoke-api-key.ts";
import { keyIdFields } from "./api.form.ts";
import { companyApiLoader } from "./api.loader.server.ts";

export { default } from "./api.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = companyApiLoader;

export const action = command("member", {
  form: "revoke-api-key",
  params: noParams,
  fields: keyIdFields,
  run: (call, _params, { key }) => revokeApiKey(call, key),
  done: (paths) => paths.company.api({ done: "revoked" }),
});
