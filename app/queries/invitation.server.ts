import { createHash } from "node:crypto";
import type { Ask } from "#app/db/call.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import { maskEmail, standingOfInvitation } from "#app/domain/companies/invitation.ts";

/**
 * What the link of an invitation opens, for whoever opens it. Who holds the link has read the mail: the address is shown
 * to them, but not to somebody who is signed in with another.
 */
export async function invitationPage({ actor, db, now }: Ask<Guest | Member>, token: string) {
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: new Uint8Array(createHash("sha256").update(token).digest()) },
    include: { company: { select: { legalName: true } } },
  });
  if (invitation === null) return { standing: "unknown" } as const;
  const { company, email, role } = invitation;
  const standing = standingOfInvitation(invitation, now);
  if (standing !== "open") return { standing, company: company.legalName } as const;
  const people = await db.user.findMany({
    where: { OR: [{ email }, { id: invitation.invitedById }] },
    select: { id: true, email: true, name: true },
  });
  const inviter = people.find(({ id }) => id === invitation.invitedById)?.name ?? "";
  const about = { standing, company: company.legalName, inviter, role } as const;
  if (actor.kind === "member" && actor.email !== email) {
    return { ...about, reader: "other", email: actor.email, invited: maskEmail(email) } as const;
  }
  if (actor.kind === "member") return { ...about, reader: "invitee", email } as const;
  const hasAccount = people.some((person) => person.email === email);
  return { ...about, reader: hasAccount ? "to-sign-in" : "to-sign-up", email } as const;
}
