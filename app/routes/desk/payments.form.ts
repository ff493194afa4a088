/** Fields of what finance does about money. */
import { z } from "zod";
import { currencies, parseAmount } from "#app/domain/money.ts";
import { paymentReviews } from "#app/domain/payments/states.ts";
import { checkBox, readBy } from "#app/http/forms/field-types.ts";
import type { DebitTarget } from "#app/usecases/payments/explain-debit.ts";

/** "payout:<id>", "refund:<id>", "return:<id>" or "fee". */
const debitTarget = z
  .string()
  .regex(/^(?:fee|(?:payout|refund|return):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/);
const bankReference = z.string().min(2).max(80);

export const transferFields = z.object({
  payment: z.uuid(),
  reference: bankReference,
  amount: readBy(parseAmount),
  currency: z.enum(currencies),
});

export const refundFields = z.object({
  payment: z.uuid(),
  amount: readBy(parseAmount),
  reason: z.string().min(3).max(500),
  houseBears: checkBox,
  formToken: z.string().max(100).default(""),
});

export const approveRefundFields = z.object({ refund: z.uuid() });
export const confirmRefundFields = z.object({ refund: z.uuid(), reference: bankReference });
export const approvePayoutFields = z.object({ payout: z.uuid() });
export const confirmPayoutFields = z.object({ payout: z.uuid(), reference: bankReference });

export const matchLineFields = z.object({
  line: z.uuid(),
  payment: z.uuid(),
  rest: z.enum(["credit", "keep"]).default("credit"),
  writeOff: checkBox,
});
const words = z.string().min(3).max(500);
export const undoMatchFields = z.object({ line: z.uuid(), reason: words });
export const explainDebitFields = z.object({
  line: z.uuid(),
  target: z.string().transform((text, context): DebitTarget => {
    const parsed = debitTarget.safeParse(text);
    if (!parsed.success) {
      context.addIssue({ code: "custom", message: "not-in-list" });
      return z.NEVER;
    }
    const [kind, id = ""] = parsed.data.split(":");
    if (kind === "payout" || kind === "refund" || kind === "return") return { kind, id };
    return { kind: "fee" };
  }),
  reason: z.string().max(500).default(""),
});
export const clearReviewFields = z.object({
  payment: z.uuid(),
  review: z.enum(paymentReviews),
  reason: words,
});

export const closeDifferenceFields = z.object({ difference: z.uuid(), reason: words });
export const reversePayoutFields = z.object({ payout: z.uuid(), amount: readBy(parseAmount), reason: words });
export const returnPayoutFields = z.object({ line: z.uuid(), payout: z.uuid() });

export const withdrawRefundFields = z.object({ refund: z.uuid(), reason: words });
export const returnReceiptFields = z.object({
  line: z.uuid(),
  /** Empty: all that is left. */
  amount: z.union([z.literal("").transform(() => null), readBy(parseAmount)]).default(null),
  reason: words,
});
export const approveReturnFields = z.object({ return: z.uuid() });
export const withdrawReturnFields = z.object({ return: z.uuid(), reason: words });
