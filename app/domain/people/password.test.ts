import { expect, test } from "vitest";
import { parsePassword, repeatsEmail } from "./password.ts";

test("a password of eight signs will do, of seven will not", () => {
  expect(parsePassword("nar-bağı")).toEqual({ ok: true, value: "nar-bağı" });
  expect(parsePassword("narbağı")).toEqual({ ok: false, refusal: { code: "password-short" } });
});

test("spaces and letters of any alphabet count as they are", () => {
  expect(parsePassword(" гранат сад ")).toEqual({ ok: true, value: " гранат сад " });
});

test.each(["password", "Password123", "12345678", "qwertyuiop", "aaaaaaaaaa", "11223344", "azerbaijan2026"])(
  "what everybody tries first is refused: %s",
  (password) => {
    expect(parsePassword(password)).toEqual({ ok: false, refusal: { code: "password-weak" } });
  },
);

test("a text without end is refused before anything is computed from it", () => {
  expect(parsePassword("x".repeat(201)).ok).toBe(false);
});

test("the person's own address is no password", () => {
  expect(repeatsEmail("Aliyev@nar.az", "aliyev@nar.az")).toBe(true);
  expect(repeatsEmail("aliyev-and-more", "aliyev@nar.az")).toBe(false);
});
