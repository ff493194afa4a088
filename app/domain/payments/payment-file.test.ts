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
      iban: "AZ21NABZ00000000137010001944",
      bic: "NABZAZ2C",
      purpose: "Payout for order TH-2026-000123",
    },
    {
      endToEndId: "TH-2026-000124",
      amount: minor(100_50n),
      currency: "EUR",
      payee: "Şəki İpək",
      iban: "AZ21NABZ00000000137010001944",
      bic: "NABZAZ2C",
      purpose: "Payout for order TH-2026-000124",
    },
  ],
};

test("a payment file has one group per currency with its own count and sum", () => {
  const xml = writePaymentFile(file);
  expect(xml).toContain("urn:iso:std:iso:20022:tech:xsd:pain.001.001.03");
  expect(xml).toMatch(/<GrpHdr>.*<NbOfTxs>2<\/NbOfTxs><CtrlSum>24350.50<\/CtrlSum>/);
  expect(xml.match(/<PmtInf>/g)).toHaveLength(2);
  expect(xml).toContain('<InstdAmt Ccy="USD">24250.00</InstdAmt>');
});

test("names come in the letters banks take, and nothing breaks the file", () => {
  const xml = writePaymentFile(file);
  expect(xml).toContain("<Nm>Goycay Nar Ogullari MMC</Nm>");
  expect(xml).toContain("<Nm>Seki Ipek</Nm>");
});

test("without an account in its currency a payment cannot be written", () => {
  expect(() => writePaymentFile({ ...file, accounts: file.accounts.slice(0, 1) })).toThrow("USD");
});
