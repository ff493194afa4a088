/**
 * Tax numbers of the two countries. "Right in form" is not "verified": staff look the number up.
 * VÖEN: 9 digits and a last one that says legal person (1) or natural person (2); its check digit's algorithm is not
 * public (OECD note on Azerbaijani TINs). UNP: check digit with weights 29, 23, 19, 17, 13, 7, 5, 3 modulo 11.
 */
import type { Result } from "./result.ts";
import { ok, refuse } from "./result.ts";

export const countries = ["AZ", "BY"] as const;
export type Country = (typeof countries)[number];

export type TaxNumber = {
  readonly country: Country;
  /** As it is stored: capitals of the Latin alphabet and digits only. */
  readonly value: string;
  readonly holder: "company" | "person";
};

export type TaxNumberRefusal =
  | { readonly code: "tax-number-malformed"; readonly country: Country }
  | { readonly code: "tax-number-check-digit"; readonly country: Country };

const unpWeights = [29, 23, 19, 17, 13, 7, 5, 3];
const unpSecondLetters = "ABCEHKMOPT";
/** Cyrillic capitals that look like Latin ones: people type the number on their own keyboard. */
const cyrillicTwins: Readonly<Record<string, string>> = {
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  Н: "H",
  К: "K",
  М: "M",
  О: "O",
  Р: "P",
  Т: "T",
};

function unpCheckDigit(compact: string): number {
  // A person's number begins with two letters; the second counts by its place among the ten that occur.
  const counted = /^\d/.test(compact)
    ? compact
    : compact.slice(0, 1) + unpSecondLetters.indexOf(compact.slice(1, 2)) + compact.slice(2);
  return (
    unpWeights.reduce((total, weight, index) => total + weight * parseInt(counted.charAt(index), 36), 0) % 11
  );
}

function parseUnp(text: string): Result<TaxNumber, TaxNumberRefusal> {
  const compact = text
    .toUpperCase()
    .replace(/^\s*(?:УНП|УНН|UNP)/, "")
    .replace(/[\s\-/:№.]/g, "")
    .replace(/[АВСЕНКМОРТ]/g, (letter) => cyrillicTwins[letter] ?? letter);
  if (!/^(?:[1-7]\d|[ABCEHKM][ABCEHKMOPT])\d{7}$/.test(compact)) {
    return refuse({ code: "tax-number-malformed", country: "BY" });
  }
  // A remainder of 10 is never issued and can equal no digit.
  if (unpCheckDigit(compact) !== Number(compact.charAt(8))) {
    return refuse({ code: "tax-number-check-digit", country: "BY" });
  }
  return ok({ country: "BY", value: compact, holder: /^\d/.test(compact) ? "company" : "person" });
}

function parseVoen(text: string): Result<TaxNumber, TaxNumberRefusal> {
  const compact = text
    .toUpperCase()
    .replace(/^\s*(?:VÖEN|VOEN)/, "")
    .replace(/[\s\-/:№.]/g, "");
  if (!/^\d{9}[12]$/.test(compact)) return refuse({ code: "tax-number-malformed", country: "AZ" });
  return ok({ country: "AZ", value: compact, holder: compact.endsWith("1") ? "company" : "person" });
}

/** The tax number of a company of that country, in stored form. */
export function parseTaxNumber(country: Country, text: string): Result<TaxNumber, TaxNumberRefusal> {
  return country === "BY" ? parseUnp(text) : parseVoen(text);
}

/** A tax number of either country, told by its form: VÖEN has ten digits, UNP nine characters. */
export function parseAnyTaxNumber(text: string): Result<TaxNumber, TaxNumberRefusal> {
  const voen = parseVoen(text);
  if (voen.ok) return voen;
  const unp = parseUnp(text);
  return unp.ok || unp.refusal.code === "tax-number-check-digit" ? unp : voen;
}
