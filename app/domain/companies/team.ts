/** The people of a company: every change leaves it an owner who can act. Call with the company's row locked. */
import type { CompanyRole } from "../actor.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import type { CompanyDeed, NotYours } from "./powers.ts";
import { roleMay } from "./powers.ts";

export type TeamMember = {
  readonly userId: string;
  readonly role: CompanyRole;
  /** Can sign in; an owner who was blocked does not keep a company going. */
  readonly active: boolean;
};

export type TeamRefusal =
  | NotYours
  | { readonly code: "last-owner" }
  | { readonly code: "member-unknown" }
  | { readonly code: "member-is-you" };

/** The team's member of that id, if they may do the deed. */
export function memberWho(
  team: readonly TeamMember[],
  actorId: string,
  deed: CompanyDeed,
): Result<TeamMember, NotYours> {
  const actor = team.find(({ userId }) => userId === actorId);
  const may = roleMay(actor?.role ?? null, deed);
  if (!may.ok) return may;
  return actor === undefined ? refuse({ code: "not-found" }) : ok(actor);
}

/** A member gets another role; answers the role before. Owners may lower each other and themselves, but not the last. */
export function decideRole(
  team: readonly TeamMember[],
  actorId: string,
  memberId: string,
  role: CompanyRole,
): Result<CompanyRole, TeamRefusal> {
  const actor = memberWho(team, actorId, "set-role");
  if (!actor.ok) return actor;
  const member = team.find(({ userId }) => userId === memberId);
  if (member === undefined) return refuse({ code: "member-unknown" });
  if (role !== "owner" && isLastOwner(team, memberId)) return refuse({ code: "last-owner" });
  return ok(member.role);
}

/** A member is taken out of the company; answers the role they had. Oneself one leaves. */
export function decideRemoval(
  team: readonly TeamMember[],
  actorId: string,
  memberId: string,
): Result<CompanyRole, TeamRefusal> {
  const actor = memberWho(team, actorId, "remove-member");
  if (!actor.ok) return actor;
  const member = team.find(({ userId }) => userId === memberId);
  if (member === undefined) return refuse({ code: "member-unknown" });
  if (memberId === actorId) return refuse({ code: "member-is-you" });
  if (isLastOwner(team, memberId)) return refuse({ code: "last-owner" });
  return ok(member.role);
}

/** A member goes by themselves; answers the role they had. */
export function decideLeaving(
  team: readonly TeamMember[],
  actorId: string,
): Result<CompanyRole, TeamRefusal> {
  const actor = memberWho(team, actorId, "leave-company");
  if (!actor.ok) return actor;
  return isLastOwner(team, actorId) ? refuse({ code: "last-owner" }) : ok(actor.value.role);
}

/** An owner hands the ownership to a colleague and stays as a manager; answers the colleague's role before. */
export function decideTransfer(
  team: readonly TeamMember[],
  actorId: string,
  memberId: string,
): Result<CompanyRole, TeamRefusal> {
  const actor = memberWho(team, actorId, "transfer-ownership");
  if (!actor.ok) return actor;
  const member = team.find(({ userId }) => userId === memberId);
  if (member === undefined || !member.active) return refuse({ code: "member-unknown" });
  return memberId === actorId ? refuse({ code: "member-is-you" }) : ok(member.role);
}

function isLastOwner(team: readonly TeamMember[], memberId: string): boolean {
  const member = team.find(({ userId }) => userId === memberId);
  if (member?.role !== "owner") return false;
  return !team.some(({ userId, role, active }) => userId !== memberId && role === "owner" && active);
}
