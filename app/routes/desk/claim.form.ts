/** Fields of a settlement, and of a question before it. */
import { z } from "zod";
import { claimOutcomes, claimSides, questionDays } from "#app/domain/claims/states.ts";
import { parseAmount } from "#app/domain/money.ts";
import { readBy } from "#app/http/forms/field-types.ts";

export const settlementFields = z
  .object({
    outcome: z.enum(claimOutcomes),
    amount: readBy(parseAmount).optional(),
    comment: z.string().min(3).max(2_000),
    /** The version of the claim that the page showed. */
    version: z.coerce.number().int().min(1).optional(),
  })
  .superRefine(({ outcome, amount }, context) => {
    if (outcome === "refund-part" && amount === undefined) {
      context.addIssue({ code: "custom", path: ["amount"], message: "required" });
    }
  });

export const questionFields = z.object({
  side: z.enum(claimSides),
  days: z.coerce.number().refine((days) => questionDays.some((one) => one === days)),
  comment: z.string().min(3).max(2_000),
});
