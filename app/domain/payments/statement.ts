/** A bank's account of what moved on an account of the house, whatever kind of file it came in. */
import type { Currency, Minor } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";

/** Largest file and most lines that are taken at once. */
export const statementLimits = { bytes: 5_000_000, lines: 10_000 } as const;

export const statementFormats = ["camt.053", "csv", "1c"] as const;
export type StatementFormat = (typeof statementFormats)[number];

/** One movement as the file says it. Texts are trimmed; what the file does not say is "". */
export type StatementEntry = {
  /** Where it begins in the file, from 1; for people. */
  readonly line: number;
  /** The account of the house, without spaces; "" where the file names none. */
  readonly account: string;
  /** null where the file leaves it to the account. */
  readonly currency: Currency | null;
  readonly credit: boolean;
  readonly reversal: boolean;
  readonly bookedOn: PlainDate;
  /** Always positive; `credit` says which way. */
  readonly amount: Minor;
  /** The other side. */
  readonly partyName: string;
  readonly partyAccount: string;
  readonly partyTaxNumber: string;
  readonly reference: string;
  readonly text: string;
  /** The bank's own reference, which tells the movement from all others on the account. */
  readonly bankRef: string;
};

/** What the bytes of a file were read as; for people, who see by it why names look wrong. */
export const statementEncodings = ["UTF-8", "UTF-16", "Windows-1251", "CP866"] as const;
export type StatementEncoding = (typeof statementEncodings)[number];

export type StatementFile = {
  readonly format: StatementFormat;
  readonly encoding: StatementEncoding;
  readonly entries: readonly StatementEntry[];
};

/** What is wrong with a line, in a code of its own so that it can be said in every language. */
export type StatementFault =
  | "statement-xml"
  | "statement-cells"
  | "statement-quotes"
  | "statement-cut"
  | "statement-field-missing"
  | "statement-date"
  | "statement-amount"
  | "statement-currency"
  | "statement-date-ahead"
  | "statement-account"
  | "statement-account-not-ours"
  | "statement-direction";

export type StatementRefusal =
  | { readonly code: "not-a-statement" }
  /** UTF-8 that is broken in places: read as anything else, every name would be wrong for ever. */
  | { readonly code: "statement-encoding"; readonly line: number }
  | { readonly code: "statement-too-long"; readonly most: number }
  | { readonly code: "statement-empty" }
  | { readonly code: "statements-busy" }
  | { readonly code: "statement-columns"; readonly columns: string }
  | { readonly code: StatementFault; readonly line: number; readonly what: string };

/** Account numbers as they are compared: no spaces, capital letters. */
export function compactAccount(text: string): string {
  return text.replace(/[\s\u00a0]/g, "").toUpperCase();
}
