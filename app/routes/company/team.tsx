import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { NoCompany } from "#app/ui/company/no-company.tsx";
import { TeamView } from "#app/ui/company/team-view.tsx";
import { inviteMember } from "#app/usecases/team/invite-member.ts";
import { forCompany } from "./for-company.ts";
import { inviteFields } from "./team.form.ts";
import { teamLoader } from "./team.loader.server.ts";

export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = teamLoader;

export const action = command("member", {
  form: "invite-member",
  params: noParams,
  fields: inviteFields,
  run: (call, _params, { company, ...invited }, { house, ip }) =>
    forCompany(call, company, async (companyId) => {
      for (const account of [call.actor.email, invited.email]) {
        const free = await house.limits.take("invite", { ip, account });
        if (!free.ok) return free;
      }
      return inviteMember(call, companyId, invited);
    }),
  done: (paths) => paths.company.team({ done: "invited" }),
});

export default function Team() {
  const { page, done } = useLoaderData<typeof loader>();
  return page.company === null ? <NoCompany /> : <TeamView {...page} done={done} />;
}
