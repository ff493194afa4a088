import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { page } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { InvitationView } from "#app/ui/account/invitation-view.tsx";
import { tokenParams } from "./account.form.ts";
import { readInvitation } from "./invitation.loader.server.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = titleFromData;
export const loader = page("public", tokenParams, readInvitation);

export default function Invitation() {
  const { token, invitation } = useLoaderData<typeof loader>();
  return <InvitationView token={token} invitation={invitation} />;
}
