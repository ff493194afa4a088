import { z } from "zod";

const account = z.object({
  beneficiary: z.string(),
  iban: z.string(),
  bic: z.string(),
  bankName: z.string(),
});

const facts = z.object({ payTo: account.nullable() });

/** The Trade House's account as a proforma froze it; null where there was none on record. */
export function payToOf(frozen: unknown): z.output<typeof account> | null {
  const read = facts.safeParse(frozen);
  return read.success ? read.data.payTo : null;
}
