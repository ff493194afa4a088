import { expect, test } from "vitest";
import { parseBankAccount, parseBic, parseIban, printIban } from "./bank-account.ts";
import { ok } from "./result.ts";

test.each(["AZ21NABZ00000000137010001944", "BY13NBRB3600900000002Z00AB00", "BY23AKBB30120000059140000000"])(
  "%s is an account",
  (iban) => {
    expect(parseIban(printIban(iban).toLowerCase())).toEqual(ok(iban));
  },
);

test.each(["", "BY13NBRB3600900000002Z00AB01", "AZ21NABZ0000000013701000194", "190542056"])(
  "%j is none",
  (text) => {
    expect(parseIban(text)).toEqual({ ok: false, refusal: { code: "iban-malformed" } });
  },
);

test("a BIC is taken in small letters and with spaces", () => {
  expect(parseBic(" akbb by 2x ")).toEqual(ok("AKBBBY2X"));
  expect(parseBic("AKBB")).toEqual({ ok: false, refusal: { code: "bic-malformed" } });
});

test("account and bank must belong together", () => {
  const iban = "BY23AKBB30120000059140000000";
  expect(parseBankAccount(iban, "AKBBBY2X")).toEqual(ok({ iban, bic: "AKBBBY2X", country: "BY" }));
  expect(parseBankAccount(iban, "NABZAZ2X")).toEqual({
    ok: false,
    refusal: { code: "bic-other-country", ibanCountry: "BY", bicCountry: "AZ" },
  });
  expect(parseBankAccount(iban, "NBRBBY2X")).toEqual({
    ok: false,
    refusal: { code: "bic-other-bank", ibanBank: "AKBB", bicBank: "NBRB" },
  });
  expect(parseBankAccount("x", "AKBBBY2X")).toMatchObject({ refusal: { code: "iban-malformed" } });
  expect(parseBankAccount(iban, "x")).toMatchObject({ refusal: { code: "bic-malformed" } });
});

test("an account reads in groups of four", () => {
  expect(printIban("BY23AKBB30120000059140000000")).toBe("BY23 AKBB 3012 0000 0591 4000 0000");
});
