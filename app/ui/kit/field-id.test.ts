import { describe, expect, it } from "vitest";
import { describedBy, fieldId } from "./field-id.ts";

describe("a field's id", () => {
  it("is the name where the name is plain", () => {
    expect(fieldId("email")).toBe("email");
  });

  it("has no brackets or dots, so that a link can point at it", () => {
    expect(fieldId("tiers[0].fromKg")).toBe("tiers-0-fromKg");
    expect(fieldId("reasons[]")).toBe("reasons");
  });
});

describe("what describes a field", () => {
  it("is the hint and then the error", () => {
    expect(describedBy("email", "hint", "wrong")).toBe("email-hint email-error");
    expect(describedBy("email", undefined, undefined)).toBeUndefined();
  });
});
