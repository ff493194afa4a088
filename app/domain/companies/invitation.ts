/** An invitation to join a company: good for a week and once, and only for the address it was sent to. */
import type { CompanyRole } from "../actor.ts";
import { companyRoles } from "../actor.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

const DAY_MS = 86_400_000;
const INVITATION_DAYS = 7;
/** The same address is written to again after this long, not sooner. */
const AGAIN_AFTER_SECONDS = 60;

export type Invitation = {
  readonly email: string;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

export type InvitationStanding = "open" | "accepted" | "withdrawn" | "expired";

export type InvitationRefusal =
  | { readonly code: "invitation-gone" }
  | { readonly code: "invitation-for-another" };

export function invitationEnds(sentAt: Date): Date {
  return new Date(sentAt.getTime() + INVITATION_DAYS * DAY_MS);
}

/** How an invitation stands; at its last instant it is over. */
export function standingOfInvitation(invitation: Omit<Invitation, "email">, now: Date): InvitationStanding {
  if (invitation.acceptedAt !== null) return "accepted";
  if (invitation.withdrawnAt !== null) return "withdrawn";
  return invitation.expiresAt <= now ? "expired" : "open";
}

/** Whether the person with this address may take the invitation up. */
export function mayAccept(invitation: Invitation, email: string, now: Date): Result<null, InvitationRefusal> {
  if (standingOfInvitation(invitation, now) !== "open") return refuse({ code: "invitation-gone" });
  return invitation.email === email ? ok(null) : refuse({ code: "invitation-for-another" });
}

/** Whether a mail may go to the invitee again; the last one went at `sentAt`. */
export function mayWriteAgain(
  sentAt: Date,
  now: Date,
): Result<null, { readonly code: "too-often"; readonly retryAfterSeconds: number }> {
  const seconds = Math.ceil((sentAt.getTime() - now.getTime()) / 1000) + AGAIN_AFTER_SECONDS;
  return seconds <= 0 ? ok(null) : refuse({ code: "too-often", retryAfterSeconds: seconds });
}

/** Of two roles the one that may do more: who belongs already loses nothing by an invitation. */
export function higherRole(one: CompanyRole, other: CompanyRole): CompanyRole {
  return companyRoles.indexOf(one) >= companyRoles.indexOf(other) ? one : other;
}

/** An address as somebody sees it who may not know it: `k…@example.com`. */
export function maskEmail(email: string): string {
  const [name = "", host = ""] = email.split("@");
  return `${name.slice(0, 1)}…@${host}`;
}
