/** Phone numbers as they are stored: E.164, "+375171234567". Which numbers exist is not ours to know. */
import type { Result } from "./result.ts";
import { ok, refuse } from "./result.ts";

/** A number with its country code; spaces, dashes, dots and brackets are how people write it. */
export function parsePhone(text: string): Result<string, { readonly code: "phone-malformed" }> {
  const compact = text.replace(/[\s().\-\u2010-\u2015]/g, "").replace(/^00/, "+");
  return /^\+[1-9]\d{7,14}$/.test(compact) ? ok(compact) : refuse({ code: "phone-malformed" });
}
