import type { Call } from "#app/db/call.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import type { DecisionInput, DecisionRefusal } from "./decide-on-company.ts";
import { decideOnCompany } from "./decide-on-company.ts";

/** Gives trust back; items that have run out in between have to be checked again. */
export function reinstateCompany(
  call: Call<Moderator | Director>,
  companyId: string,
  input: DecisionInput,
): Promise<Result<null, DecisionRefusal>> {
  return decideOnCompany(call, companyId, "reinstate", input);
}
