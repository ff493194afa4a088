import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { ChangesView } from "#app/ui/company/changes-view.tsx";
import { NoCompany } from "#app/ui/company/no-company.tsx";
import { changeCompany } from "#app/usecases/companies/change-company.ts";
import { changeFields } from "./changes.form.ts";
import { changesLoader } from "./changes.loader.server.ts";
import { forCompany } from "./for-company.ts";

export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = changesLoader;

export const action = command("member", {
  form: "change-company",
  params: noParams,
  fields: changeFields,
  run: (call, _params, { company, ...input }, { house, ip }) =>
    forCompany(call, company, async (companyId) => {
      if (input.currentPassword === "") return changeCompany(call, companyId, input);
      // A stolen session must not be a way to try passwords.
      const doer = { ip, account: call.actor.email };
      const free = await house.limits.trySignIn(doer);
      if (!free.ok) return free;
      const changed = await changeCompany(call, companyId, input);
      if (changed.ok) await house.limits.signedIn(doer);
      return changed;
    }),
  done: (paths) => paths.company.changes({ done: "submitted" }),
});

export default function Changes() {
  const { page, done } = useLoaderData<typeof loader>();
  return page.company === null ? <NoCompany /> : <ChangesView {...page} done={done} />;
}
