/** Fields of a settlement. */
import { z } from "zod";
import { claimOutcomes } from "#app/domain/claims/states.ts";
import { parseAmount } from "#app/domain/money.ts";
import { readBy } from "#app/http/forms/field-types.ts";

export const settlementFields = z
  .object({
    outcome: z.enum(claimOutcomes),
    amount: readBy(parseAmount).optional(),
    comment: z.string().min(3).max(2_000),
  })
  .superRefine(({ outcome, amount }, context) => {
    if (outcome === "refund-part" && amount === undefined) {
      context.addIssue({ code: "custom", path: ["amount"], message: "required" });
    }
  });
