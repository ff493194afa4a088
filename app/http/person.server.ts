import type {
  Buyer,
  Director,
  Finance,
  Guest,
  Member,
  Moderator,
  Producer,
  Staff,
} from "#app/domain/actor.ts";
import type { Audience } from "./audience.ts";
import type { House, LoadContext } from "./house.ts";
import { findSession } from "./session.server.ts";

const known = new WeakMap<LoadContext, Promise<Member | Guest>>();

/** The signed-in person of a request, or a guest; looked up once, however many loaders a page has. */
export function whoIs(request: Request, context: LoadContext): Promise<Member | Guest> {
  let person = known.get(context);
  if (!person) {
    person = lookUp(request, context.house);
    known.set(context, person);
  }
  return person;
}

async function lookUp(request: Request, house: House): Promise<Member | Guest> {
  const session = await findSession(request, house);
  if (!session) return { kind: "guest" };
  const { userId, name, email, staffRole, memberships } = session;
  const active = memberships.find(({ companyId }) => companyId === session.activeCompanyId) ?? memberships[0];
  return {
    kind: "member",
    userId,
    name,
    email,
    staffRole,
    memberships,
    activeCompanyId: active?.companyId ?? null,
  };
}

/** The actor each audience hands to its use cases. */
export type ActorOf = {
  public: Guest | Member;
  member: Member;
  producer: Producer;
  buyer: Buyer;
  desk: Staff;
  moderation: Moderator | Director;
  finance: Finance | Director;
  director: Director;
  machine: Guest;
};

function companySide<Kind extends "producer" | "buyer">(person: Member, kind: Kind) {
  const own = person.memberships.filter((membership) => membership.kind === kind);
  const company = own.find(({ companyId }) => companyId === person.activeCompanyId) ?? own[0];
  return company && { ...person, kind, companyId: company.companyId };
}

function staff(person: Member, roles: readonly string[]): Staff | undefined {
  if (person.staffRole === null || !roles.includes(person.staffRole)) return undefined;
  return { ...person, kind: person.staffRole };
}

/** Narrows a person to what an audience admits; undefined when they are not of it. */
export const admit: { [A in Audience]: (person: Guest | Member) => ActorOf[A] | undefined } = {
  public: (person) => person,
  member: (person) => (person.kind === "member" ? person : undefined),
  producer: (person) => (person.kind === "member" ? companySide(person, "producer") : undefined),
  buyer: (person) => (person.kind === "member" ? companySide(person, "buyer") : undefined),
  desk: (person) =>
    person.kind === "member" ? staff(person, ["moderator", "finance", "director"]) : undefined,
  moderation(person) {
    const actor = person.kind === "member" ? staff(person, ["moderator", "director"]) : undefined;
    return actor?.kind === "finance" ? undefined : actor;
  },
  finance(person) {
    const actor = person.kind === "member" ? staff(person, ["finance", "director"]) : undefined;
    return actor?.kind === "moderator" ? undefined : actor;
  },
  director(person) {
    const actor = person.kind === "member" ? staff(person, ["director"]) : undefined;
    return actor?.kind === "director" ? actor : undefined;
  },
  machine: () => ({ kind: "guest" }),
};
