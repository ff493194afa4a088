import type { Member } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

/** Whether the person owns the company; one they do not belong to is not theirs to know of. */
export function ownCompany(
  person: Member,
  companyId: string,
): Result<null, { readonly code: "not-found" | "not-allowed" }> {
  const role = roleIn(person, companyId);
  if (role === null) return refuse({ code: "not-found" });
  return role === "owner" ? ok(null) : refuse({ code: "not-allowed" });
}
