import type { Call } from "#app/db/call.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import type { ChangeDecision, ChangeDecisionRefusal } from "./decide-company-change.ts";
import { decideCompanyChange } from "./decide-company-change.ts";

/** Lets a company's new name, number, address or bank details come into force. */
export function approveCompanyChange(
  call: Call<Moderator | Director>,
  companyId: string,
  input: ChangeDecision,
): Promise<Result<null, ChangeDecisionRefusal>> {
  return decideCompanyChange(call, companyId, "approve", input);
}
