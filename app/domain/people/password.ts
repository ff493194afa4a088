/** What a password must be. Length is what counts; no rule asks for signs and capitals (NIST SP 800-63B, 5.1.1.2). */
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export const passwordLength = { least: 8, most: 200 } as const;

export type PasswordRefusal = { readonly code: "password-short" | "password-long" | "password-weak" };

/** Parts that alone, with a few digits or doubled, are what everybody tries first. */
const common = [
  "password",
  "passw0rd",
  "parol",
  "sifre",
  "qwerty",
  "qwertz",
  "asdfgh",
  "zxcvbn",
  "letmein",
  "welcome",
  "iloveyou",
  "admin",
  "administrator",
  "monkey",
  "dragon",
  "football",
  "princess",
  "sunshine",
  "azerbaijan",
  "azerbaycan",
  "belarus",
  "minsk",
  "baku",
];

const runs = "01234567890 09876543210 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm йцукенгшщзхъ";

/** Whether nothing is left once what everybody tries is taken out. */
function isTrivial(password: string): boolean {
  const small = password.toLowerCase();
  if (new Set(small).size <= 2 || runs.includes(small)) return true;
  const letters = small.replace(/[\d\W_]+/g, "");
  return letters === ""
    ? new Set(small).size <= 4
    : common.some((word) => letters === word || letters === word + word);
}

/** The password as it came, when it is long enough and not what everybody tries first; letter by letter, never changed. */
export function parsePassword(text: string): Result<string, PasswordRefusal> {
  const length = [...text].length;
  if (length < passwordLength.least) return refuse({ code: "password-short" });
  if (length > passwordLength.most) return refuse({ code: "password-long" });
  return isTrivial(text) ? refuse({ code: "password-weak" }) : ok(text);
}

/** Whether the password is the person's own address: the first thing a stranger who knows it tries. */
export function repeatsEmail(password: string, email: string): boolean {
  const small = password.toLowerCase();
  return small === email || small === email.split("@")[0];
}
