import { expect, test } from "vitest";
import { parseFields } from "#app/http/forms/parse-fields.ts";
import { signUpFields } from "./account.form.ts";

const right = {
  name: "Elçin Məmmədov",
  email: "Elchin@Nar.test",
  password: "nar bağı 2026",
  companyKind: "producer",
  companyName: "Göyçay Nar MMC",
  country: "AZ",
  taxNumber: "130 234 5671",
  terms: "yes",
};

const errorsOf = (change: Record<string, string>) => {
  const parsed = parseFields(signUpFields, Object.entries({ ...right, ...change }));
  return parsed.ok ? {} : parsed.errors;
};

test("a sign-up in order is read, the address in small letters and the number as it is stored", () => {
  const parsed = parseFields(signUpFields, Object.entries(right));
  expect(parsed).toMatchObject({
    ok: true,
    value: { email: "elchin@nar.test", taxNumber: { country: "AZ", value: "1302345671" } },
  });
});

test("without the terms nobody is registered", () => {
  const { terms: _, ...without } = right;
  expect(parseFields(signUpFields, Object.entries(without))).toMatchObject({
    ok: false,
    errors: { terms: ["required"] },
  });
});

test("an empty form says at every field what is missing", () => {
  const parsed = parseFields(signUpFields, []);
  expect(parsed.ok ? [] : Object.keys(parsed.errors).sort()).toEqual(
    ["companyKind", "companyName", "country", "email", "name", "password", "taxNumber", "terms"].sort(),
  );
});

test("country and number have to be of the kind of company", () => {
  expect(errorsOf({ country: "BY" })).toEqual({ country: ["country-not-for-kind"] });
  expect(errorsOf({ taxNumber: "100364078" })).toMatchObject({ taxNumber: expect.anything() });
  expect(errorsOf({ taxNumber: "12345" })).toEqual({ taxNumber: ["tax-number-malformed"] });
});

test("the address is no password", () => {
  expect(errorsOf({ password: "elchin@nar.test" })).toEqual({ password: ["password-email"] });
});
