import { expect, test } from "vitest";
import { ok } from "./result.ts";
import { parseTaxNumber } from "./tax-number.ts";

test.each([
  "190542056",
  "200988541",
  "101168731",
  "100582333",
  "199000013",
  "299000101",
  "399000151",
  "599000338",
])("УНП %s is right", (value) => {
  expect(parseTaxNumber("BY", value)).toEqual(ok({ country: "BY", value, holder: "company" }));
});

test.each(["MA1953684", "МА1953684", "ма 195 36 84", "УНП МА1953684"])(
  "a person's number may be typed in Cyrillic: %s",
  (text) => {
    expect(parseTaxNumber("BY", text)).toEqual(ok({ country: "BY", value: "MA1953684", holder: "person" }));
  },
);

test("spaces, hyphens and the name of the number are left out", () => {
  expect(parseTaxNumber("BY", " УНП: 190 542-056 ")).toMatchObject({
    ok: true,
    value: { value: "190542056" },
  });
  expect(parseTaxNumber("AZ", "VÖEN 990 007 1001")).toMatchObject({
    ok: true,
    value: { value: "9900071001" },
  });
});

test.each(["190542057", "123456789", "200988542", "MA1953685"])("УНП %s fails its check digit", (text) => {
  expect(parseTaxNumber("BY", text)).toEqual({
    ok: false,
    refusal: { code: "tax-number-check-digit", country: "BY" },
  });
});

test.each(["", "19054205", "1905420567", "XA1953684", "890542056", "абвгдежзи"])(
  "УНП %j is malformed",
  (text) => {
    expect(parseTaxNumber("BY", text)).toEqual({
      ok: false,
      refusal: { code: "tax-number-malformed", country: "BY" },
    });
  },
);

test("the last digit of a VÖEN says who holds it", () => {
  expect(parseTaxNumber("AZ", "9900071001")).toEqual(
    ok({ country: "AZ", value: "9900071001", holder: "company" }),
  );
  expect(parseTaxNumber("AZ", "1525855852")).toEqual(
    ok({ country: "AZ", value: "1525855852", holder: "person" }),
  );
});

test.each(["9900071003", "990007100", "12312abc31", "99000710011"])("VÖEN %s is malformed", (text) => {
  expect(parseTaxNumber("AZ", text)).toEqual({
    ok: false,
    refusal: { code: "tax-number-malformed", country: "AZ" },
  });
});
