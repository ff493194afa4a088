import type { Call } from "#app/db/call.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import type { DecisionInput, DecisionRefusal } from "./decide-on-company.ts";
import { decideOnCompany } from "./decide-on-company.ts";

/** Takes trust back: its goods leave the catalogue, new orders are refused, running ones go on. */
export function suspendCompany(
  call: Call<Moderator | Director>,
  companyId: string,
  input: DecisionInput,
): Promise<Result<null, DecisionRefusal>> {
  return decideOnCompany(call, companyId, "suspend", input);
}
