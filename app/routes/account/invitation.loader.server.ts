import type { Call } from "#app/db/call.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { invitationPage } from "#app/queries/invitation.server.ts";

/** What an invitation's link opens, also behind the deeds whose forms stand on that page. Opening changes nothing. */
export async function readInvitation(call: Call<Guest | Member>, { token }: { readonly token: string }) {
  const invitation = await invitationPage(call, token);
  return {
    title: windowTitle(call.lang, (t) =>
      invitation.standing === "open"
        ? t("team.invitationTitle", { company: invitation.company })
        : t("team.goneTitle"),
    ),
    token,
    invitation,
  };
}
