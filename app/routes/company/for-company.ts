import type { Call } from "#app/db/call.ts";
import type { Member } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { refuse } from "#app/domain/result.ts";
import type { Answerable } from "#app/i18n/refusals.ts";

/** Does a deed for the company its form was made for; without one, for the active company. */
export async function forCompany<V>(
  call: Call<Member>,
  company: string | undefined,
  deed: (companyId: string) => Promise<Result<V, Answerable>>,
): Promise<Result<V, Answerable>> {
  const companyId = company ?? call.actor.activeCompanyId;
  return companyId === null ? refuse({ code: "not-found" }) : deed(companyId);
}
