/**
 * Phone numbers as they are stored: E.164, "+375171234567". People of the two countries may write them as they dial at
 * home; whether a number can exist is told by libphonenumber's full metadata (the validator package refuses
 * Azerbaijan's 060 numbers).
 */
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { Result } from "./result.ts";
import { ok, refuse } from "./result.ts";

const homes = ["AZ", "BY"] as const;

/**
 * A number with its country code, or in the national form of Azerbaijan (050 …) or Belarus (8 029 …). Refused when no
 * such number can exist, or when both countries could mean it.
 */
export function parsePhone(text: string): Result<string, { readonly code: "phone-malformed" }> {
  const written = text.trim().replace(/^00/, "+");
  const read = new Set<string>();
  for (const home of homes) {
    const number = parsePhoneNumberFromString(written, { defaultCountry: home, extract: false });
    if (number?.isValid() === true) read.add(number.number);
  }
  const [number] = read;
  return number !== undefined && read.size === 1 ? ok(number) : refuse({ code: "phone-malformed" });
}
