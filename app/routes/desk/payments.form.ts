/** Fields of what finance does about money. */
import { z } from "zod";
import { currencies, parseAmount } from "#app/domain/money.ts";
import { readBy } from "#app/http/forms/field-types.ts";

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
  formToken: z.string().max(100).default(""),
});

export const approveRefundFields = z.object({ refund: z.uuid() });
export const confirmRefundFields = z.object({ refund: z.uuid(), reference: bankReference });
export const approvePayoutFields = z.object({ payout: z.uuid() });
export const confirmPayoutFields = z.object({ payout: z.uuid(), reference: bankReference });
