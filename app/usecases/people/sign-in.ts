import type { Call } from "#app/db/call.ts";
import type { CompanyKind, Guest, Member, StaffRole } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fitsPassword } from "./hash-password.ts";

export type SignedIn = {
  readonly userId: string;
  readonly staffRole: StaffRole | null;
  /** The company that is active at first: the oldest membership. */
  readonly company: { readonly id: string; readonly kind: CompanyKind } | null;
};

/**
 * Whether this is the person. One answer, after the same time, for a wrong password, an unknown address and a blocked
 * account. The session is the edge's; how often one may try is too.
 */
export async function signIn(
  call: Call<Guest | Member>,
  input: { readonly email: string; readonly password: string },
): Promise<Result<SignedIn, { readonly code: "sign-in-wrong" }>> {
  const person = await call.db.user.findUnique({
    where: { email: input.email },
    select: {
      id: true,
      passwordHash: true,
      staffRole: true,
      blockedAt: true,
      memberships: {
        orderBy: { createdAt: "asc" },
        take: 1,
        select: { company: { select: { id: true, kind: true } } },
      },
    },
  });
  const fits = await fitsPassword(person?.passwordHash ?? null, input.password);
  if (!fits || person === null || person.blockedAt !== null) return refuse({ code: "sign-in-wrong" });
  return ok({
    userId: person.id,
    staffRole: person.staffRole,
    company: person.memberships[0]?.company ?? null,
  });
}
