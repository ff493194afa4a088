/** Bank details: the IBAN's form and check digits, the BIC's form, and that both name one bank. */
import { electronicFormatIBAN, isValidBIC, isValidIBAN } from "ibantools";
import type { Result } from "./result.ts";
import { ok, refuse } from "./result.ts";

export type BankAccount = {
  /** Electronic form: no spaces, capitals. */
  readonly iban: string;
  /** 8 or 11 capitals and digits. */
  readonly bic: string;
  /** ISO 3166 of the IBAN. */
  readonly country: string;
};

export type BankAccountRefusal =
  | { readonly code: "iban-malformed" }
  | { readonly code: "bic-malformed" }
  | { readonly code: "bic-other-country"; readonly ibanCountry: string; readonly bicCountry: string }
  | { readonly code: "bic-other-bank"; readonly ibanBank: string; readonly bicBank: string };

/** The IBAN of Azerbaijan and Belarus carries the first four letters of its bank's BIC. */
const bankCodeInIban = new Set(["AZ", "BY"]);

/** An IBAN in electronic form when its length, structure and check digits are right. */
export function parseIban(text: string): Result<string, { readonly code: "iban-malformed" }> {
  const iban = electronicFormatIBAN(text)?.toUpperCase() ?? "";
  return isValidIBAN(iban) ? ok(iban) : refuse({ code: "iban-malformed" });
}

/** A BIC in capitals without spaces. */
export function parseBic(text: string): Result<string, { readonly code: "bic-malformed" }> {
  const bic = text.replace(/\s/g, "").toUpperCase();
  return isValidBIC(bic) ? ok(bic) : refuse({ code: "bic-malformed" });
}

/** IBAN and BIC together: each right, and both of one bank. */
export function parseBankAccount(iban: string, bic: string): Result<BankAccount, BankAccountRefusal> {
  const account = parseIban(iban);
  if (!account.ok) return account;
  const bank = parseBic(bic);
  if (!bank.ok) return bank;
  const ibanCountry = account.value.slice(0, 2);
  const bicCountry = bank.value.slice(4, 6);
  if (ibanCountry !== bicCountry) return refuse({ code: "bic-other-country", ibanCountry, bicCountry });
  const ibanBank = account.value.slice(4, 8);
  const bicBank = bank.value.slice(0, 4);
  if (bankCodeInIban.has(ibanCountry) && ibanBank !== bicBank) {
    return refuse({ code: "bic-other-bank", ibanBank, bicBank });
  }
  return ok({ iban: account.value, bic: bank.value, country: ibanCountry });
}

/** Groups of four, as people read an account number. */
export function printIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, "$1 ");
}
