/**
 * The file a bank takes credit transfers from: ISO 20022 pain.001.001.09, one group of payments per currency, each
 * payout, refund or returned receipt one transaction. The version that banks took over with the move of cross-border payments to ISO 20022 (the
 * one before, .03, is being withdrawn). Written by hand because it is small; names of elements and their order follow
 * the standard.
 */
import { parseIban } from "../bank-account.ts";
import type { Currency, Minor } from "../money.ts";
import { sumMinor, toDecimal } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";
import { toLatin } from "../transliterate.ts";
import { compactAccount } from "./statement.ts";

export type HouseAccountFacts = {
  readonly currency: Currency;
  readonly beneficiary: string;
  readonly iban: string;
  readonly bic: string;
};

export type FilePayment = {
  /** Travels with the money to the statement of either side; at most 35 characters. */
  readonly endToEndId: string;
  readonly amount: Minor;
  readonly currency: Currency;
  readonly payee: string;
  /** An IBAN, or an account in the form of its own bank. */
  readonly account: string;
  /** Empty: not known; the bank finds it by the IBAN. */
  readonly bic: string;
  readonly purpose: string;
};

export type PaymentFile = {
  /** At most 35 characters; a bank takes a file of the same id once. */
  readonly messageId: string;
  readonly createdAt: Date;
  readonly executeOn: PlainDate;
  readonly accounts: readonly HouseAccountFacts[];
  readonly payments: readonly FilePayment[];
};

/** Banks take the Latin letters, digits and a little punctuation of the SWIFT set. */
function plain(text: string, longest: number): string {
  const latin = text
    .normalize("NFC")
    .replace(/[\u0400-\u04FF]/g, (letter) => {
      const small = toLatin(letter);
      return letter === letter.toLowerCase() ? small : `${small.charAt(0).toUpperCase()}${small.slice(1)}`;
    })
    .replace(/[Əə]/g, (letter) => (letter === "ə" ? "e" : "E"))
    .replace(/ı/g, "i")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, " ")
    .replace(/\/{2,}/g, "/")
    .replace(/\s+/g, " ")
    .trim();
  // A slash at either end is a mark of the banks' own.
  return latin
    .slice(0, longest)
    .replace(/^\/+|\/+$/g, "")
    .trim();
}

const tag = (name: string, ...content: string[]): string => `<${name}>${content.join("")}</${name}>`;

/** The file as text. Throws when a payment's currency has no account to be paid from. */
export function writePaymentFile(file: PaymentFile): string {
  const currencies = [...new Set(file.payments.map(({ currency }) => currency))].sort();
  const [first] = file.accounts;
  if (first === undefined) throw new Error("a payment file needs an account to be paid from");
  const header = tag(
    "GrpHdr",
    tag("MsgId", plain(file.messageId, 35)),
    tag("CreDtTm", file.createdAt.toISOString().slice(0, 19)),
    tag("NbOfTxs", String(file.payments.length)),
    tag("CtrlSum", toDecimal(sumMinor(file.payments.map(({ amount }) => amount)))),
    tag("InitgPty", tag("Nm", plain(first.beneficiary, 70))),
  );
  const groups = currencies.map((currency) => writeGroup(file, currency));
  const body = tag("CstmrCdtTrfInitn", header, ...groups);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">${body}</Document>\n`;
}

function writeGroup(file: PaymentFile, currency: Currency): string {
  const account = file.accounts.find((candidate) => candidate.currency === currency);
  if (account === undefined) throw new Error(`there is no account in ${currency} to be paid from`);
  const payments = file.payments.filter((payment) => payment.currency === currency);
  return tag(
    "PmtInf",
    tag("PmtInfId", plain(`${file.messageId.slice(0, 31)}-${currency}`, 35)),
    tag("PmtMtd", "TRF"),
    // A line of its own on the statement for each: its debit is what ends a payout or a refund.
    tag("BtchBookg", "false"),
    tag("NbOfTxs", String(payments.length)),
    tag("CtrlSum", toDecimal(sumMinor(payments.map(({ amount }) => amount)))),
    tag("ReqdExctnDt", tag("Dt", file.executeOn)),
    tag("Dbtr", tag("Nm", plain(account.beneficiary, 70))),
    tag("DbtrAcct", tag("Id", tag("IBAN", compactAccount(account.iban))), tag("Ccy", currency)),
    tag("DbtrAgt", tag("FinInstnId", tag("BICFI", account.bic))),
    // Each side bears the fees of its own bank, so that the seller gets what was agreed, less its bank's.
    tag("ChrgBr", "SHAR"),
    ...payments.map(writePayment),
  );
}

function writePayment(payment: FilePayment): string {
  return tag(
    "CdtTrfTxInf",
    tag("PmtId", tag("EndToEndId", plain(payment.endToEndId, 35))),
    tag("Amt", `<InstdAmt Ccy="${payment.currency}">${toDecimal(payment.amount)}</InstdAmt>`),
    ...(payment.bic === "" ? [] : [tag("CdtrAgt", tag("FinInstnId", tag("BICFI", payment.bic)))]),
    tag("Cdtr", tag("Nm", plain(payment.payee, 70).replace(/'/g, "&apos;"))),
    tag("CdtrAcct", tag("Id", accountOf(payment.account))),
    tag("RmtInf", tag("Ustrd", plain(payment.purpose, 140).replace(/'/g, "&apos;"))),
  );
}

/** Accounts that are no IBAN are named as their bank names them; 34 characters at most. */
function accountOf(account: string): string {
  const compact = compactAccount(account);
  return parseIban(compact).ok ? tag("IBAN", compact) : tag("Othr", tag("Id", plain(compact, 34)));
}
