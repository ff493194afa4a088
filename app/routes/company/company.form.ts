/** Fields of the company's forms. */
import { z } from "zod";
import { parseHectares } from "#app/domain/area.ts";
import { parseBankAccount, parseBic, parseIban } from "#app/domain/bank-account.ts";
import { companyPaperKinds } from "#app/domain/companies/papers.ts";
import type { SavedStep } from "#app/domain/companies/steps.ts";
import { savedSteps } from "#app/domain/companies/steps.ts";
import { businessTypes, companyCheckKinds } from "#app/domain/company-checks.ts";
import { parsePhone } from "#app/domain/phone.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";
import { parseAnyTaxNumber } from "#app/domain/tax-number.ts";
import { readBy } from "#app/http/forms/field-types.ts";
import type { CompanyInput } from "#app/usecases/companies/save-company.ts";

const text = (longest: number) => z.string().max(longest).optional();

/**
 * The whole profile, or the fields of one step. Everything but name and number may wait; what is there has to be right.
 */
export const companyFields = z
  .object({
    company: z.uuid().optional(),
    step: z.enum(savedSteps).optional(),
    legalName: z.string().min(2).max(200).optional(),
    taxNumber: readBy(parseAnyTaxNumber).optional(),
    address: text(400),
    iban: readBy(parseIban).optional(),
    bic: readBy(parseBic).optional(),
    bankName: text(200),
    beneficiary: text(200),
    phone: readBy(parsePhone).optional(),
    contactName: text(120),
    contactEmail: z.email().max(254).optional(),
    about: text(4_000),
    region: z.string().max(100).optional(),
    businessType: z.enum(businessTypes).optional(),
    site: text(400),
    siteAreaHa: readBy(parseHectares).optional(),
    declares: z.array(z.enum(companyCheckKinds)).max(5),
  })
  .superRefine(({ step, legalName, taxNumber, iban, bic }, context) => {
    if (step === undefined || step === "identity") {
      const typed = { legalName, taxNumber };
      for (const field of ["legalName", "taxNumber"] as const) {
        if (typed[field] === undefined) {
          context.addIssue({ code: "custom", path: [field], message: "required" });
        }
      }
    }
    if (iban === undefined || bic === undefined) return;
    const account = parseBankAccount(iban, bic);
    if (!account.ok) context.addIssue({ code: "custom", path: ["bic"], message: account.refusal.code });
  });

type Typed = z.output<typeof companyFields>;

/** What one step's form says; a field left empty there is emptied. */
const stepInput: Record<SavedStep, (typed: Typed) => Partial<CompanyInput>> = {
  identity: (typed) => ({ ...identity(typed), address: typed.address ?? "" }),
  activity: (typed) => ({
    region: typed.region ?? null,
    businessType: typed.businessType ?? null,
    about: typed.about ?? "",
    site: typed.site ?? "",
    siteAreaM2: typed.siteAreaHa ?? null,
    declares: typed.declares,
  }),
  contacts: (typed) => ({
    phone: typed.phone ?? "",
    contactName: typed.contactName ?? "",
    contactEmail: typed.contactEmail ?? "",
  }),
  bank: (typed) => ({
    iban: typed.iban ?? "",
    bic: typed.bic ?? "",
    bankName: typed.bankName ?? "",
    beneficiary: typed.beneficiary ?? "",
  }),
};

function identity({ legalName, taxNumber }: Typed): Partial<CompanyInput> {
  return {
    ...(legalName === undefined ? {} : { legalName }),
    ...(taxNumber === undefined ? {} : { taxNumber }),
  };
}

/**
 * What a form asks to save. Without a step it is the whole profile as programs have sent it from the beginning: the
 * fields that came later are left as they are where they are not sent.
 */
export function companyInput(typed: Typed): Partial<CompanyInput> {
  if (typed.step !== undefined) return stepInput[typed.step](typed);
  const { contactName, contactEmail, beneficiary, site, siteAreaHa, declares } = typed;
  return {
    ...identity(typed),
    address: typed.address ?? "",
    iban: typed.iban ?? "",
    bic: typed.bic ?? "",
    bankName: typed.bankName ?? "",
    phone: typed.phone ?? "",
    about: typed.about ?? "",
    region: typed.region ?? null,
    businessType: typed.businessType ?? null,
    ...(beneficiary === undefined ? {} : { beneficiary }),
    ...(contactName === undefined ? {} : { contactName }),
    ...(contactEmail === undefined ? {} : { contactEmail }),
    ...(site === undefined ? {} : { site }),
    ...(siteAreaHa === undefined ? {} : { siteAreaM2: siteAreaHa }),
    ...(declares.length === 0 ? {} : { declares }),
  };
}

/** A paper of the company; `file` travels beside, once or several times. */
export const addPaperFields = z.object({
  company: z.uuid().optional(),
  kind: z.enum(companyPaperKinds),
  number: z.string().max(100).default(""),
  issuer: z.string().max(200).default(""),
  issuedOn: readBy(parsePlainDate).optional(),
  validUntil: readBy(parsePlainDate).optional(),
  replaces: z.uuid().optional(),
});

/** The company a form was made for; absent: the active one. */
export const whichCompany = z.object({ company: z.uuid().optional() });
export const switchFields = z.object({ company: z.uuid() });
export const paperFields = z.object({ paper: z.uuid() });
