/** Fields of a decision on a company. */
import { z } from "zod";
import { companyCheckKinds } from "#app/domain/company-checks.ts";
import type { CompanyReason } from "#app/domain/moderation/reasons.ts";
import { isCompanyReason } from "#app/domain/moderation/reasons.ts";

export const decisionFields = z.object({
  checks: z.array(z.enum(companyCheckKinds)).max(20),
  reasons: z.array(z.custom<CompanyReason>(isCompanyReason, "not-in-list")).max(20),
  comment: z.string().max(2_000).default(""),
});
