/** Fields of a decision on a company. */
import { z } from "zod";
import { companyCheckKinds } from "#app/domain/company-checks.ts";
import type { CompanyReason } from "#app/domain/moderation/reasons.ts";
import { isCompanyReason } from "#app/domain/moderation/reasons.ts";
import { currencies, parseAmount } from "#app/domain/money.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";
import { readBy } from "#app/http/forms/field-types.ts";

export const decisionFields = z.object({
  checks: z.array(z.enum(companyCheckKinds)).max(20),
  reasons: z.array(z.custom<CompanyReason>(isCompanyReason, "not-in-list")).max(20),
  comment: z.string().max(2_000).default(""),
});

/** Fields of one item that is checked again. */
export const renewalFields = z.object({
  kind: z.enum(companyCheckKinds),
  validUntil: readBy(parsePlainDate).optional(),
  note: z.string().max(500).default(""),
});

/** What finance lets a buyer owe for deliveries paid afterwards. */
export const grantCreditFields = z.object({
  amount: readBy(parseAmount),
  currency: z.enum(currencies),
  until: readBy(parsePlainDate),
  reason: z.string().min(3).max(2_000),
});
export const endCreditFields = z.object({ reason: z.string().min(3).max(2_000) });

export const companyPaperFields = z.object({ reason: z.string().max(1_000).default("") });
