import type { Call } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Actor, Director, Guest, Member, Moderator } from "#app/domain/actor.ts";
import type { Outside } from "#app/outside/outside.server.ts";
import { monday } from "./builders.ts";

export const guest: Guest = { kind: "guest" };

/** A call of somebody; the outside world is there only for deeds that need it. */
export function callAs<A extends Actor>(
  db: Db,
  actor: A,
  { now = monday, outside }: { now?: Date; outside?: Outside } = {},
): Call<A> {
  const nowhere = new Proxy({} as Outside, {
    get: (_, part) => {
      throw new Error(`this deed reached outside: ${String(part)}`);
    },
  });
  return { actor, db, now, lang: "az", requestId: `request-${now.getTime()}`, outside: outside ?? nowhere };
}

/** A person as the edge makes them from a session. */
export async function memberOf(db: Db, userId: string): Promise<Member> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    include: { memberships: { include: { company: true }, orderBy: { createdAt: "asc" } } },
  });
  const memberships = user.memberships.map(({ role, company }) => ({
    companyId: company.id,
    companyName: company.legalName,
    kind: company.kind,
    role,
    state: company.state,
  }));
  return {
    kind: "member",
    userId,
    name: user.name,
    email: user.email,
    staffRole: user.staffRole,
    memberships,
    activeCompanyId: memberships[0]?.companyId ?? null,
  };
}

/** A moderator or the director, with the companies they belong to. */
export async function staffOf(db: Db, userId: string): Promise<Moderator | Director> {
  const { staffRole, ...person } = await memberOf(db, userId);
  return { ...person, kind: staffRole === "director" ? "director" : "moderator" };
}

/** The newest mail of a kind to an address, with the secret of its link. */
export async function mailTo(db: Db, email: string, kind: string): Promise<{ token: string } | null> {
  const mail = await db.outboxMessage.findFirst({ where: { email, kind }, orderBy: { id: "desc" } });
  if (mail === null) return null;
  const { data } = mail;
  const path = typeof data === "object" && data !== null && "path" in data ? String(data.path) : "";
  return { token: path.split("/").at(-1) ?? "" };
}

export const minutesLater = (minutes: number, from = monday): Date =>
  new Date(from.getTime() + minutes * 60_000);
