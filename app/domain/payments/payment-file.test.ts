import { expect, test } from "vitest";
import { minor } from "../money.ts";
import { plainDate } from "../plain-date.ts";
import type { PaymentFile } from "./payment-file.ts";
import { writePaymentFile } from "./payment-file.ts";

const file: PaymentFile = {
  messageId: "0193b0c2-0000-7000-8000-000000000001".replaceAll("-", ""),
  createdAt: new Date("2026-11-20T09:30:00Z"),
  executeOn: plainDate("2026-11-20"),
  accounts: [
    {
      currency: "EUR",
      beneficiary: "Azerbaijan Trade House",
      iban: "BY13NBRB3600900000002Z00AB00",
      bic: "NBRBBY2X",
    },
    {
      currency: "USD",
      beneficiary: "Azerbaijan Trade House",
      iban: "BY13NBRB3600900000002Z00AB00",
      bic: "NBRBBY2X",
    },
  ],
  payments: [
    {
      endToEndId: "TH-2026-000123",
      amount: minor(24_250_00n),
      currency: "USD",
      payee: "«Göyçay Nar» & Oğulları MMC",
      account: "AZ21NABZ00000000137010001944",
      bic: "NABZAZ2C",
      purpose: "Payout for order TH-2026-000123",
    },
    {
      endToEndId: "TH-2026-000124",
      amount: minor(100_50n),
      currency: "EUR",
      payee: "Şəki İpək",
      account: "AZ21NABZ00000000137010001944",
      bic: "NABZAZ2C",
      purpose: "Payout for order TH-2026-000124",
    },
  ],
};

test("a payment file has one group per currency with its own count and sum", () => {
  const xml = writePaymentFile(file);
  expect(xml).toContain("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09");
  expect(xml).toMatch(/<GrpHdr>.*<NbOfTxs>2<\/NbOfTxs><CtrlSum>24350.50<\/CtrlSum>/);
  expect(xml.match(/<PmtInf>/g)).toHaveLength(2);
  expect(xml).toContain('<InstdAmt Ccy="USD">24250.00</InstdAmt>');
});

test("names come in the letters banks take, and nothing breaks the file", () => {
  const xml = writePaymentFile(file);
  expect(xml).toContain("<Nm>Goycay Nar Ogullari MMC</Nm>");
  expect(xml).toContain("<Nm>Seki Ipek</Nm>");
});

test("a buyer's name in Cyrillic is written in Latin letters, and an account alone is enough", () => {
  const [payout] = file.payments;
  if (payout === undefined) throw new Error("no payment");
  const refund = { ...payout, payee: "ООО «Минск Фрут Импорт»", bic: "" };
  const xml = writePaymentFile({ ...file, payments: [refund, { ...refund, account: "3012 4000" }] });
  expect(xml).toContain("<Nm>OOO Minsk Frut Import</Nm>");
  expect(xml).not.toContain("<CdtrAgt>");
  expect(xml).toContain("<CdtrAcct><Id><Othr><Id>30124000</Id></Othr></Id></CdtrAcct>");
});

test("without an account in its currency a payment cannot be written", () => {
  expect(() => writePaymentFile({ ...file, accounts: file.accounts.slice(0, 1) })).toThrow("USD");
});

/**
 * The part of pain.001.001.09 that we write, by its message definition: the children of each element in their order,
 * "?" may be absent, "+" one or more; and what may stand in an element without children.
 */
const structure: Readonly<Record<string, string>> = {
  Document: "CstmrCdtTrfInitn",
  CstmrCdtTrfInitn: "GrpHdr PmtInf+",
  GrpHdr: "MsgId CreDtTm NbOfTxs CtrlSum? InitgPty",
  InitgPty: "Nm?",
  PmtInf:
    "PmtInfId PmtMtd BtchBookg? NbOfTxs? CtrlSum? ReqdExctnDt Dbtr DbtrAcct DbtrAgt ChrgBr? CdtTrfTxInf+",
  ReqdExctnDt: "Dt",
  Dbtr: "Nm?",
  DbtrAcct: "Id Ccy?",
  CdtrAcct: "Id",
  Id: "IBAN",
  DbtrAgt: "FinInstnId",
  CdtrAgt: "FinInstnId",
  FinInstnId: "BICFI?",
  CdtTrfTxInf: "PmtId Amt CdtrAgt? Cdtr? CdtrAcct? RmtInf?",
  PmtId: "EndToEndId",
  Amt: "InstdAmt",
  Cdtr: "Nm?",
  RmtInf: "Ustrd?",
};
const text = (longest: number) => new RegExp(`^[A-Za-z0-9/\\-?:().,'+ ]{1,${longest}}$`);
const amount = /^\d{1,16}(\.\d{1,2})?$/;
const leaves: Readonly<Record<string, RegExp>> = {
  MsgId: text(35),
  PmtInfId: text(35),
  EndToEndId: text(35),
  CreDtTm: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
  Dt: /^\d{4}-\d\d-\d\d$/,
  NbOfTxs: /^\d{1,15}$/,
  CtrlSum: amount,
  InstdAmt: amount,
  PmtMtd: /^TRF$/,
  BtchBookg: /^false$/,
  ChrgBr: /^SHAR$/,
  Ccy: /^[A-Z]{3}$/,
  IBAN: /^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/,
  BICFI: /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/,
  Nm: text(70),
  Ustrd: text(140),
};

/** Everything in which a file differs from the structure. */
function faultsOf(xml: string): string[] {
  const faults: string[] = [];
  const open: { name: string; children: string[]; content: string }[] = [];
  for (const [, closing, name = "", content = ""] of xml.matchAll(/<(\/?)([A-Za-z]+)[^>]*>([^<]*)/g)) {
    if (closing === "") {
      open.at(-1)?.children.push(name);
      open.push({ name, children: [], content });
      continue;
    }
    const node = open.pop();
    if (node?.name !== name) return [`${name} closes ${node?.name}`];
    const order = structure[name];
    const leaf = leaves[name];
    if (order !== undefined) {
      const wanted = order.split(" ").map((part) => {
        const child = part.replace(/[?+]$/, "");
        return part.endsWith("?") ? `(${child} )?` : part.endsWith("+") ? `(${child} )+` : `${child} `;
      });
      const found = node.children.map((child) => `${child} `).join("");
      if (!new RegExp(`^${wanted.join("")}$`).test(found)) faults.push(`${name} has ${found}`);
    } else if (leaf === undefined) faults.push(`${name} is not known`);
    else if (!leaf.test(node.content.replaceAll("&apos;", "'"))) faults.push(`${name} is ${node.content}`);
  }
  return faults;
}

test("a payment file has the standard's elements in the standard's order, lengths and letters", () => {
  expect(faultsOf(writePaymentFile(file))).toEqual([]);
  const long =
    "Ağcabədi–Şəki «Birlik» İstehsalat-Kommersiya // Məhdud Məsuliyyətli Cəmiyyəti & Oğulları / Ə".repeat(2);
  const [first] = file.payments;
  if (first === undefined) throw new Error("no payment");
  const hard = {
    ...first,
    payee: long,
    purpose: `${long} <b>"x"</b> Гранат 100% #1`,
    account: "AZ21 NABZ 0000 0000 1370 1000 1944",
  };
  expect(faultsOf(writePaymentFile({ ...file, payments: [hard, ...file.payments] }))).toEqual([]);
  expect(
    faultsOf(writePaymentFile(file).replace("<ChrgBr>", "<Chrg>").replace("</ChrgBr>", "</Chrg>")),
  ).not.toEqual([]);
});

test("the same payouts make the same file, to the letter", () => {
  expect(writePaymentFile(file)).toBe(writePaymentFile({ ...file }));
});
