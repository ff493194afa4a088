/** Fields of a change of what a verified company was verified by. */
import { z } from "zod";
import { parseBankAccount, parseBic, parseIban } from "#app/domain/bank-account.ts";
import { parseAnyTaxNumber } from "#app/domain/tax-number.ts";
import { readBy } from "#app/http/forms/field-types.ts";

const text = (longest: number) => z.string().max(longest).default("");

export const changeFields = z
  .object({
    company: z.uuid().optional(),
    legalName: z.string().min(2).max(200),
    taxNumber: readBy(parseAnyTaxNumber),
    address: z.string().min(5).max(400),
    iban: readBy(parseIban).default(""),
    bic: readBy(parseBic).default(""),
    bankName: text(200),
    beneficiary: text(200),
    note: text(2_000),
    currentPassword: z.string().max(1_000).default(""),
  })
  .superRefine(({ iban, bic }, context) => {
    if (iban === "" || bic === "") return;
    const account = parseBankAccount(iban, bic);
    if (!account.ok) context.addIssue({ code: "custom", path: ["bic"], message: account.refusal.code });
  });

export const withdrawFields = z.object({ change: z.uuid() });
