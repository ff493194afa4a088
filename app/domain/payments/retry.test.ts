import { expect, test } from "vitest";
import { isKeyStale, nextTry } from "./retry.ts";

const sent = new Date("2026-11-20T09:00:00Z");
const after = (minutes: number) => new Date(sent.getTime() + minutes * 60_000);

test("the waits double, from a minute to an hour", () => {
  expect(nextTry(sent, sent)).toEqual(after(1));
  expect(nextTry(sent, after(4))).toEqual(after(8));
  expect(nextTry(sent, after(600))).toEqual(after(660));
});

test("a key is trusted for twenty-three hours", () => {
  expect(isKeyStale(sent, after(23 * 60 - 1))).toBe(false);
  expect(isKeyStale(sent, after(23 * 60))).toBe(true);
});
