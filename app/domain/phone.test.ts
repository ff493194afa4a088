import { expect, test } from "vitest";
import { parsePhone } from "./phone.ts";

test.each([
  ["+994 50 123 45 67", "+994501234567"],
  ["050 123 45 67", "+994501234567"],
  ["(060) 123-45-67", "+994601234567"],
  ["012 404 00 00", "+994124040000"],
  ["+375 17 344 51 20", "+375173445120"],
  ["8 029 123-45-67", "+375291234567"],
  ["8 017 344 51 20", "+375173445120"],
  ["00375 29 123 45 67", "+375291234567"],
  ["+7 495 123-45-67", "+74951234567"],
])("%s is %s", (text, number) => {
  expect(parsePhone(text)).toEqual({ ok: true, value: number });
});

test.each(["", "12", "+994 1", "+375 99 000 00 00", "call me"])("%s is no number", (text) => {
  expect(parsePhone(text)).toMatchObject({ ok: false, refusal: { code: "phone-malformed" } });
});
