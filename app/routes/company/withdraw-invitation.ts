import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { withdrawInvitation } from "#app/usecases/team/withdraw-invitation.ts";
import { invitationFields } from "./team.form.ts";
import { teamLoader } from "./team.loader.server.ts";

export { default } from "./team.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = teamLoader;

export const action = command("member", {
  form: "withdraw-invitation",
  params: noParams,
  fields: invitationFields,
  run: (call, _params, { invitation }) => withdrawInvitation(call, invitation),
  done: (paths) => paths.company.team({ done: "withdrawn" }),
});
