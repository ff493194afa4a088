import { expect, test } from "vitest";
import { ownPath } from "./own-path.ts";

const house = "https://trade.example";

test("a path of this site is where a person comes back to", () => {
  expect(ownPath("/ru/buyer/orders?page=2#last", house)).toBe("/ru/buyer/orders?page=2#last");
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/%2e//evil.example",
  "/x/..//evil.example",
  "/en/../..//evil.example",
  "https://evil.example/ru",
  "javascript:alert(1)",
  "ru/account",
  "",
  null,
])("another place is not: %j", (target) => {
  expect(ownPath(target, house)).toBeNull();
});
