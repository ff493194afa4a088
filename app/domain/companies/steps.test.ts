import { expect, test } from "vitest";
import { profileFields } from "./profile.ts";
import { doneSteps, nextStep, profileSteps, stepAfter, stepOfField } from "./steps.ts";

const facts = { kind: "producer", missing: [], businessType: null, declares: [], phone: "" } as const;

test("a person goes on at the first step in which something is left", () => {
  expect(nextStep({ ...facts, missing: ["address", "iban", "papers"] })).toBe("identity");
  expect(nextStep({ ...facts, missing: ["iban"] })).toBe("activity");
  expect(nextStep({ ...facts, businessType: "grower", phone: "+994501234567", missing: ["iban"] })).toBe(
    "bank",
  );
  expect(nextStep({ ...facts, businessType: "grower", phone: "+994501234567" })).toBe("check");
});

test("a buyer has said what it does once it has declared something", () => {
  expect(doneSteps({ ...facts, kind: "buyer", declares: ["importer"] })).toContain("activity");
  expect(doneSteps({ ...facts, kind: "buyer" })).not.toContain("activity");
});

test("one step leads to the next, and every field stands on one", () => {
  expect(profileSteps.map(stepAfter)).toEqual(["activity", "contacts", "bank", "papers", "check", "check"]);
  expect(new Set(profileFields.map(stepOfField))).toEqual(new Set(["identity", "bank", "papers"]));
});
