/** Fields of the forms about people of a company; `company` is the one the page was shown for. */
import { z } from "zod";
import { companyRoles } from "#app/domain/actor.ts";
import { parseAmount } from "#app/domain/money.ts";
import { readBy } from "#app/http/forms/field-types.ts";

const company = z.uuid().optional();

export const inviteFields = z.object({
  company,
  email: z.string().max(254).toLowerCase().pipe(z.email()),
  role: z.enum(companyRoles),
});
export const roleFields = z.object({ company, member: z.uuid(), role: z.enum(companyRoles) });
/** Nothing typed lifts the limit. */
export const limitFields = z.object({ company, member: z.uuid(), limit: readBy(parseAmount).optional() });
export const memberFields = z.object({ company, member: z.uuid() });
export const invitationFields = z.object({ invitation: z.uuid() });
