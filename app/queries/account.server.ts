import type { Ask } from "#app/db/call.ts";
import type { Member } from "#app/domain/actor.ts";

const week = 7 * 86_400_000;

/** A person's own account: who they are, where they are signed in, how many notices they have not read. */
export async function accountPage({ actor, db, now }: Ask<Member>, sessionId: string) {
  const { userId } = actor;
  const person = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, lang: true, emailConfirmedAt: true },
  });
  const sessions = await db.session.findMany({
    where: { userId, expiresAt: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - week) } },
    orderBy: { lastSeenAt: "desc" },
    take: 50,
    select: { id: true, createdAt: true, lastSeenAt: true, ip: true, userAgent: true },
  });
  const unread = await db.notice.count({ where: { userId, readAt: null } });
  return {
    person,
    sessions: sessions.map((session) => ({ ...session, current: session.id === sessionId })),
    companies: actor.memberships,
    unread,
  };
}
