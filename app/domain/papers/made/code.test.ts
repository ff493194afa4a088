import { describe, expect, test } from "vitest";
import { ok } from "../../result.ts";
import { makeCode, parseCode, printCode } from "./code.ts";

const bytes = Uint8Array.from({ length: 64 }, (_, index) => (index * 37 + 11) % 256);
const code = makeCode(bytes);
const mistyped = { ok: false, refusal: { code: "code-mistyped" } };

describe("the code of a paper", () => {
  test("has 84 bits of chance and a check sign, in signs that nobody confuses", () => {
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{18}$/);
    expect(printCode(code)).toMatch(/^\w{6}-\w{6}-\w{6}$/);
    expect(() => makeCode(new Uint8Array(64).fill(255))).toThrow();
  });

  test("is read as people type it: small letters, spaces, dashes, Cyrillic look-alikes", () => {
    expect(parseCode(printCode(code))).toEqual(ok(code));
    expect(parseCode(` ${printCode(code).toLowerCase().replaceAll("-", " ")} `)).toEqual(ok(code));
    const russian: Record<string, string> = { A: "А", B: "В", C: "С", E: "Е", H: "Н", K: "К", M: "М" };
    expect(parseCode([...code].map((sign) => russian[sign] ?? sign).join(""))).toEqual(ok(code));
  });

  test("tells every single wrong sign and every two swapped", () => {
    for (let at = 0; at < code.length; at += 1) {
      for (const sign of "23456789ABCDEFGHJKMNPQRSTUVWXYZ") {
        if (sign === code[at]) continue;
        expect(parseCode(code.slice(0, at) + sign + code.slice(at + 1))).toEqual(mistyped);
      }
      for (let other = at + 1; other < code.length; other += 1) {
        const signs = [...code];
        const [a = "", b = ""] = [signs[at], signs[other]];
        if (a === b) continue;
        signs[at] = b;
        signs[other] = a;
        expect(parseCode(signs.join(""))).toEqual(mistyped);
      }
    }
  });

  test("is none when it is too short, too long or has strange signs", () => {
    for (const text of ["", code.slice(1), `${code}2`, code.replace(/./, "0"), "https://example.test"]) {
      expect(parseCode(text)).toEqual(mistyped);
    }
  });
});
