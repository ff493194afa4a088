/** Fields of the company's forms. */
import { z } from "zod";
import { parseBankAccount, parseBic, parseIban } from "#app/domain/bank-account.ts";
import { businessTypes } from "#app/domain/company-checks.ts";
import { parsePhone } from "#app/domain/phone.ts";
import { parseAnyTaxNumber } from "#app/domain/tax-number.ts";
import { readBy } from "#app/http/forms/field-types.ts";

const text = (longest: number) => z.string().max(longest).default("");

/** Everything but name and number may wait; what is there has to be right. */
export const companyFields = z
  .object({
    company: z.uuid().optional(),
    legalName: z.string().min(2).max(200),
    taxNumber: readBy(parseAnyTaxNumber),
    address: text(400),
    iban: readBy(parseIban).default(""),
    bic: readBy(parseBic).default(""),
    bankName: text(200),
    phone: readBy(parsePhone).default(""),
    about: text(4_000),
    region: z.string().max(100).optional(),
    businessType: z.enum(businessTypes).optional(),
  })
  .superRefine(({ iban, bic }, context) => {
    if (iban === "" || bic === "") return;
    const account = parseBankAccount(iban, bic);
    if (!account.ok) context.addIssue({ code: "custom", path: ["bic"], message: account.refusal.code });
  });

/** The company a form was made for; absent: the active one. */
export const whichCompany = z.object({ company: z.uuid().optional() });
export const switchFields = z.object({ company: z.uuid() });
export const paperFields = z.object({ paper: z.uuid() });
