import type { Membership, StaffRole } from "#app/domain/actor.ts";
import type { Db } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/** A session with whose it is and for which companies they act, in the order they joined them. */
export type SessionOfPerson = {
  readonly id: string;
  readonly expiresAt: Date;
  readonly lastSeenAt: Date;
  readonly activeCompanyId: string | null;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly staffRole: StaffRole | null;
  readonly blockedAt: Date | null;
  readonly memberships: readonly Membership[];
};

/** The session of a token's hash, live or not; null when there is none. One statement: every signed-in page asks it. */
export async function readSession(
  db: Db,
  tokenHash: Uint8Array<ArrayBuffer>,
): Promise<SessionOfPerson | null> {
  const [session = null] = await db.$queryRaw<SessionOfPerson[]>(Prisma.sql`
    SELECT s.id, s.expires_at AS "expiresAt", s.last_seen_at AS "lastSeenAt",
      s.active_company_id AS "activeCompanyId", u.id AS "userId", u.name, u.email,
      u.staff_role::text AS "staffRole", u.blocked_at AS "blockedAt",
      COALESCE((SELECT json_agg(json_build_object('companyId', c.id, 'companyName', c.legal_name, 'kind', c.kind,
          'role', m.role, 'state', c.state) ORDER BY m.created_at)
        FROM memberships AS m JOIN companies AS c ON c.id = m.company_id WHERE m.user_id = u.id), '[]') AS memberships
    FROM sessions AS s JOIN users AS u ON u.id = s.user_id WHERE s.token_hash = ${tokenHash}`);
  return session;
}
