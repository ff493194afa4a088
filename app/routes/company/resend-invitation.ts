import type { Result } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { titleFromData } from "#app/routes/title.ts";
import { resendInvitation } from "#app/usecases/team/resend-invitation.ts";
import { invitationFields } from "./team.form.ts";
import { teamLoader } from "./team.loader.server.ts";

export { default } from "./team.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = teamLoader;

export const action = command("member", {
  form: "resend-invitation",
  params: noParams,
  fields: invitationFields,
  run: async (call, _params, { invitation }, { house, ip }): Promise<Result<null, Answerable>> => {
    const free = await house.limits.take("invite", { ip, account: call.actor.email });
    return free.ok ? resendInvitation(call, invitation) : free;
  },
  done: (paths) => paths.company.team({ done: "resent" }),
});
