/** What was wrong with a field, as a code; the sentence is made by the page, in the reader's language. */
import type { z } from "zod";

/** Codes this file makes by itself; a schema may give any other kebab-case code as its message. */
export const fieldErrorCodes = [
  "required",
  "invalid",
  "too-short",
  "too-long",
  "too-small",
  "too-large",
  "too-few",
  "too-many",
  "not-an-email",
  "not-a-number",
  "not-a-date",
  "not-in-list",
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The code of an issue: the schema's own when it gave one, else by kind. */
export function errorCode(issue: z.core.$ZodIssue, input: unknown): string {
  if (issue.code !== "custom" && valueAt(input, issue.path) === undefined) return "required";
  if (kebab.test(issue.message)) return issue.message;
  return byKind(issue);
}

function byKind(issue: z.core.$ZodIssue): FieldErrorCode {
  switch (issue.code) {
    case "invalid_type":
      return ["number", "bigint", "int"].includes(issue.expected) ? "not-a-number" : "invalid";
    case "too_small":
      return bySize(issue.origin, "too-short", "too-few", "too-small");
    case "too_big":
      return bySize(issue.origin, "too-long", "too-many", "too-large");
    case "invalid_format":
      if (issue.format === "email") return "not-an-email";
      return ["date", "datetime"].includes(issue.format) ? "not-a-date" : "invalid";
    case "invalid_value":
      return "not-in-list";
    default:
      return "invalid";
  }
}

function bySize<C>(origin: string, text: C, items: C, amount: C): C {
  if (origin === "string") return text;
  return origin === "array" || origin === "set" || origin === "map" ? items : amount;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}
