import type { Member } from "#app/domain/actor.ts";
import type { CompanyDeed, NotYours } from "#app/domain/companies/powers.ts";
import { mayDo } from "#app/domain/companies/powers.ts";
import type { Result } from "#app/domain/result.ts";

/** Whether the person may do an owner's deed for the company; one they do not belong to is not theirs to know of. */
export function ownCompany(
  person: Member,
  companyId: string,
  deed: CompanyDeed = "save-company",
): Result<null, NotYours> {
  return mayDo(person, companyId, deed);
}
