import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { carrySecret } from "#app/http/once-shown.server.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { NoCompany } from "#app/ui/company/no-company.tsx";
import { CompanyApiView } from "#app/ui/programs/company-api-view.tsx";
import { createApiKey } from "#app/usecases/programs/create-api-key.ts";
import { keyFields } from "./api.form.ts";
import { companyApiLoader } from "./api.loader.server.ts";
import { forCompany } from "./for-company.ts";

export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = companyApiLoader;

export const action = command("member", {
  form: "create-api-key",
  params: noParams,
  fields: keyFields,
  run: (call, _params, { company, ...key }, { house }) =>
    forCompany(call, company, async (companyId) => {
      const made = await createApiKey(call, companyId, key);
      if (!made.ok) return made;
      const { id, secret } = made.value;
      if (secret === null) return { ok: true, value: null };
      return { ok: true, value: await carrySecret(house, call.actor.userId, { what: "key", id, secret }) };
    }),
  done: (paths, cookie: string | null) => ({
    to: paths.company.api(),
    headers: cookie === null ? {} : { "Set-Cookie": cookie },
  }),
});

export default function CompanyApi() {
  const { page, ...rest } = useLoaderData<typeof loader>();
  return page.company === null ? <NoCompany /> : <CompanyApiView {...page} {...rest} />;
}
