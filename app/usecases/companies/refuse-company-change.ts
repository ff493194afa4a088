import type { Call } from "#app/db/call.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import type { ChangeDecision, ChangeDecisionRefusal } from "./decide-company-change.ts";
import { decideCompanyChange } from "./decide-company-change.ts";

/** Turns a change down, with the reason; what was in force stays in force. */
export function refuseCompanyChange(
  call: Call<Moderator | Director>,
  companyId: string,
  input: ChangeDecision,
): Promise<Result<null, ChangeDecisionRefusal>> {
  return decideCompanyChange(call, companyId, "refuse", input);
}
