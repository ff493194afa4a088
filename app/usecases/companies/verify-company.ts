import type { Call } from "#app/db/call.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import type { DecisionInput, DecisionRefusal } from "./decide-on-company.ts";
import { decideOnCompany } from "./decide-on-company.ts";

/** Vouches for a company, item by item, each with its day and until when it holds. Its goods may go on sale. */
export function verifyCompany(
  call: Call<Moderator | Director>,
  companyId: string,
  input: DecisionInput,
): Promise<Result<null, DecisionRefusal>> {
  return decideOnCompany(call, companyId, "verify", input);
}
