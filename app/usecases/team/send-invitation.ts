import { randomBytes } from "node:crypto";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { tell } from "#app/db/outbox.server.ts";
import type { CompanyRole, Member } from "#app/domain/actor.ts";
import { invitationEnds } from "#app/domain/companies/invitation.ts";
import type { Lang } from "#app/domain/language.ts";
import { hashOfToken } from "../people/mail-token.ts";
import type { LockedTeam } from "./lock-team.ts";

type Invited = { readonly email: string; readonly role: CompanyRole; readonly lang: Lang };

/**
 * Writes the mail with the link, and the invitation that it opens: a new one, or the open one of the address, whose
 * earlier link stops working.
 */
export async function sendInvitation(
  tx: Tx,
  call: Call<Member>,
  company: Pick<LockedTeam, "id" | "legalName">,
  { email, role, lang }: Invited,
  openId: string | null,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const sent = {
    role,
    lang,
    tokenHash: hashOfToken(token),
    invitedById: call.actor.userId,
    sentAt: call.now,
    expiresAt: invitationEnds(call.now),
  };
  const { id } =
    openId === null
      ? await tx.invitation.create({
          data: { companyId: company.id, email, createdAt: call.now, ...sent },
          select: { id: true },
        })
      : await tx.invitation.update({ where: { id: openId }, data: sent, select: { id: true } });
  const data = { company: company.legalName, inviter: call.actor.name, role };
  const event = `${id}/${call.now.getTime()}`;
  const to = { userId: null, email, lang };
  await tell(tx, [{ kind: "member-invited", event, to, data, link: `/invitations/${token}` }], call.now);
  return id;
}

/** The language to write to an address in: the person's own where they have an account, else the inviter's. */
export async function languageOf(tx: Tx, email: string, inviterId: string): Promise<Lang> {
  const people = await tx.user.findMany({
    where: { OR: [{ email }, { id: inviterId }] },
    select: { email: true, lang: true },
  });
  return (people.find((person) => person.email === email) ?? people[0])?.lang ?? "ru";
}
