import type { Handle } from "#app/http/audience.ts";
import { command, noFields, page } from "#app/http/route.server.ts";
import { switchCompany } from "#app/http/session.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { acceptInvitation } from "#app/usecases/team/accept-invitation.ts";
import { tokenParams } from "./account.form.ts";
import { readInvitation } from "./invitation.loader.server.ts";

export { default } from "./invitation.tsx";
export const handle = { audience: "member", document: "static" } satisfies Handle;
export const meta = titleFromData;
export const loader = page("member", tokenParams, readInvitation);

export const action = command("member", {
  form: "accept-invitation",
  params: tokenParams,
  fields: noFields,
  run: async (call, { token }, _input, { request, house }) => {
    const accepted = await acceptInvitation(call, token);
    if (accepted.ok) await switchCompany(request, house, accepted.value.companyId);
    return accepted;
  },
  done: (paths) => paths.company.team({ done: "joined" }),
});
