/**
 * Who acts. Made in one place (`app/http/`, from the session) and by jobs (`system`); use cases take the narrowest
 * kind they serve, so that a deed open to buyers cannot be called for a producer: it does not compile.
 */

/** What a person may do in a company: viewer reads, manager trades, owner also runs the company. */
export const companyRoles = ["viewer", "manager", "owner"] as const;
export type CompanyRole = (typeof companyRoles)[number];

/** What a member of the Trade House's staff is. */
export const staffRoles = ["moderator", "finance", "director"] as const;
export type StaffRole = (typeof staffRoles)[number];

export const companyKinds = ["producer", "buyer"] as const;
export type CompanyKind = (typeof companyKinds)[number];

export type Membership = {
  readonly companyId: string;
  readonly companyName: string;
  readonly kind: CompanyKind;
  readonly role: CompanyRole;
  readonly state: CompanyState;
};

export const companyStates = [
  "draft",
  "submitted",
  "verified",
  "changes_requested",
  "rejected",
  "suspended",
] as const;
export type CompanyState = (typeof companyStates)[number];

type Person = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** Every company the person belongs to; the row decides which one a deed is done for. */
  readonly memberships: readonly Membership[];
  /** The default for lists and new things; null when the person belongs to no company. */
  readonly activeCompanyId: string | null;
};

export type Guest = { readonly kind: "guest" };
/** A signed-in person, whatever else they are. */
export type Member = Person & { readonly kind: "member"; readonly staffRole: StaffRole | null };
/** A person acting for producers; `companyId` is the active producer company. */
export type Producer = Person & { readonly kind: "producer"; readonly companyId: string };
/** A person acting for buyers; `companyId` is the active buyer company. */
export type Buyer = Person & { readonly kind: "buyer"; readonly companyId: string };
export type Moderator = Person & { readonly kind: "moderator" };
export type Finance = Person & { readonly kind: "finance" };
export type Director = Person & { readonly kind: "director" };
/** A job of the house itself: a deadline that passed, a webhook. */
export type System = { readonly kind: "system" };

export type Staff = Moderator | Finance | Director;
export type Actor = Guest | Member | Producer | Buyer | Staff | System;

const rank: Record<CompanyRole, number> = { viewer: 0, manager: 1, owner: 2 };

/** Companies of one kind in which the person has at least the given role. */
export function companiesWhere(person: Person, kind: CompanyKind, atLeast: CompanyRole): string[] {
  return person.memberships
    .filter((membership) => membership.kind === kind && rank[membership.role] >= rank[atLeast])
    .map((membership) => membership.companyId);
}

/** The person's role in a company, or null when they do not belong to it. */
export function roleIn(person: Person, companyId: string): CompanyRole | null {
  return person.memberships.find((membership) => membership.companyId === companyId)?.role ?? null;
}

/** Whether a role covers at least the other. */
export function covers(role: CompanyRole | null, atLeast: CompanyRole): boolean {
  return role !== null && rank[role] >= rank[atLeast];
}

/** The actor's person id for records; null for the house itself and for guests. */
export function personId(actor: Actor): string | null {
  return actor.kind === "guest" || actor.kind === "system" ? null : actor.userId;
}
