/** Fields of basket and checkout. */
import { z } from "zod";
import { paymentTerms } from "#app/domain/payment-terms.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";
import { parseKg } from "#app/domain/quantity.ts";
import { checkBox, readBy } from "#app/http/forms/field-types.ts";

/** Where a deed leads back to; left out: the basket. */
const back = z.enum(["basket", "checkout"]).default("basket");

export const lineFields = z.object({ line: z.uuid(), back });
export const quantityFields = z.object({ line: z.uuid(), quantityKg: readBy(parseKg) });

const agreedLines = z.array(z.object({ line: z.uuid(), terms: z.string().max(300) })).max(200);

export const acceptedFields = z.object({
  lines: agreedLines,
  back,
});

export const checkoutFields = z.object({
  formToken: z.string().min(16).max(100),
  deliveryAddress: z.string().min(5).max(500),
  deliverFrom: readBy(parsePlainDate),
  deliverTo: readBy(parsePlainDate),
  paymentTerms: z.enum(paymentTerms),
  paymentMethod: z.enum(["card", "bank_transfer"]),
  note: z.string().max(2_000).default(""),
  purchaseOrder: z.string().max(60).default(""),
  /** The buyer agrees to the terms in `lines`, as the page showed them, and orders on them. */
  agreed: checkBox,
  lines: agreedLines.default([]),
});
