import { expect, test } from "vitest";
import { withoutSecrets } from "./without-secrets.ts";

test("names, addresses and secrets are not kept, wherever they stand", () => {
  const kept = withoutSecrets({
    state: "verified",
    email: "a@b.test",
    phone: "+994 12 345 67 89",
    person: { id: "7", name: "Aysel" },
    keys: [{ tokenHash: "abc", scope: "orders" }],
  });
  expect(kept).toEqual({
    state: "verified",
    email: "(withheld)",
    phone: "(withheld)",
    person: { id: "7", name: "(withheld)" },
    keys: [{ tokenHash: "(withheld)", scope: "orders" }],
  });
});

test("that a withheld value changed is kept", () => {
  const before = { phone: "+994 12 345 67 89", person: { email: "a@b.test" } };
  expect(withoutSecrets({ phone: "+375 17 111 22 33", person: { email: "a@b.test" } }, before)).toEqual({
    phone: "(withheld, changed)",
    person: { email: "(withheld)" },
  });
});

test("what a company is called and where it is paid is its business, and kept", () => {
  const company = { legalName: "Zirə MMC", bankName: "ABB", iban: "AZ21NABZ", title: "Extract.pdf" };
  expect(withoutSecrets(company)).toEqual(company);
});
