import { expect, test } from "vitest";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token.server.ts";

const userId = "0193a5e2-7c3d-7abc-8def-001122334455";
const [old, now] = ["the-secret-of-last-year-long-enough", "the-secret-of-this-year-long-enough"];

test("a link names its person, also after the secret was changed", () => {
  const token = unsubscribeToken([old], userId);
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(readUnsubscribeToken([old], token)).toBe(userId);
  expect(readUnsubscribeToken([now, old], token)).toBe(userId);
});

test("what we have not signed, or not with a secret that still holds, names nobody", () => {
  const token = unsubscribeToken([old], userId);
  const other = unsubscribeToken([old], "1193a5e2-7c3d-7abc-8def-001122334455");
  expect(readUnsubscribeToken([now], token)).toBeNull();
  expect(readUnsubscribeToken([old], other.slice(0, 10) + token.slice(10))).toBeNull();
  expect(readUnsubscribeToken([old], "a".repeat(43))).toBeNull();
  expect(readUnsubscribeToken([old], "")).toBeNull();
});
