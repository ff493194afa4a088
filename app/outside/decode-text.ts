/** The text of a file in whatever encoding spreadsheets of our region save: UTF-8, UTF-16, Windows-1251, Windows-1254. */

import { isUtf8 } from "node:buffer";

export type Decoded = { readonly text: string; readonly encoding: string };

/** The text without its byte order mark; null when the bytes are no text. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const encoding = encodingOf(bytes);
  if (encoding === null) return null;
  const text = new TextDecoder(encoding).decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text has none of these; a picture or a program has
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : { text, encoding };
}

function encodingOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  const head = bytes.subarray(0, 4_000);
  const zeros = [0, 1].map((odd) => head.filter((byte, at) => byte === 0 && at % 2 === odd).length);
  const [even = 0, odd = 0] = zeros;
  // Latin letters in UTF-16 have a zero in every pair, always on the same side.
  if (odd > head.length / 8 && even === 0) return "utf-16le";
  if (even > head.length / 8 && odd === 0) return "utf-16be";
  if (even + odd > 0) return null;
  return isUtf8(bytes) ? "utf-8" : singleByte(bytes);
}

/** Cyrillic words are runs of high bytes; in Turkish text they stand alone between Latin letters. */
function singleByte(bytes: Uint8Array): "windows-1251" | "windows-1254" {
  let high = 0;
  let beside = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0xc0) continue;
    high += 1;
    if ((bytes[at + 1] ?? 0) >= 0xc0) beside += 1;
  }
  return beside * 2 > high ? "windows-1251" : "windows-1254";
}
