/** Fields of the forms about people of a company; `company` is the one the page was shown for. */
import { z } from "zod";
import { companyRoles } from "#app/domain/actor.ts";

const company = z.uuid().optional();

export const inviteFields = z.object({
  company,
  email: z.string().max(254).toLowerCase().pipe(z.email()),
  role: z.enum(companyRoles),
});
export const roleFields = z.object({ company, member: z.uuid(), role: z.enum(companyRoles) });
export const memberFields = z.object({ company, member: z.uuid() });
export const invitationFields = z.object({ invitation: z.uuid() });
