/** What a company's profile must hold before it is submitted, named by the fields of its form. */
import type { CompanyKind } from "../actor.ts";
import { parseBankAccount } from "../bank-account.ts";
import type { Country } from "../tax-number.ts";
import { parseTaxNumber } from "../tax-number.ts";

export type CompanyProfile = {
  readonly kind: CompanyKind;
  readonly legalName: string;
  readonly country: Country;
  readonly taxNumber: string;
  readonly address: string;
  readonly iban: string;
  readonly bic: string;
  readonly bankName: string;
  /** How many papers have been uploaded. */
  readonly papers: number;
};

export const profileFields = [
  "legalName",
  "country",
  "taxNumber",
  "address",
  "iban",
  "bic",
  "bankName",
  "papers",
] as const;
export type ProfileField = (typeof profileFields)[number];

/** Producers are companies of Azerbaijan, buyers of Belarus: the free-trade preference hangs on it. */
export function countryOf(kind: CompanyKind): Country {
  return kind === "producer" ? "AZ" : "BY";
}

/** Fields that are empty or wrong; empty when the profile can be submitted. */
export function missingInProfile(profile: CompanyProfile): ProfileField[] {
  const account = parseBankAccount(profile.iban, profile.bic);
  const ibanRight = account.ok || account.refusal.code !== "iban-malformed";
  const right: Record<ProfileField, boolean> = {
    legalName: profile.legalName.trim().length >= 2,
    country: profile.country === countryOf(profile.kind),
    taxNumber: parseTaxNumber(profile.country, profile.taxNumber).ok,
    address: profile.address.trim().length >= 5,
    iban: ibanRight,
    bic: account.ok || !ibanRight,
    bankName: profile.bankName.trim().length >= 2,
    papers: profile.papers > 0,
  };
  return profileFields.filter((field) => !right[field]);
}
