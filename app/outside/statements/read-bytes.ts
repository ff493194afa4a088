/**
 * The text of a statement's file. 1C's exchange and XML name their encoding. The house's CSV is UTF-8; what banks'
 * client programs of Belarus and 1C save as CSV is Windows-1251, and is read as that when it is no UTF-8.
 */
import { isUtf8 } from "node:buffer";
import type { StatementEncoding } from "#app/domain/payments/statement.ts";
import { decodeText } from "../decode-text.ts";
import { StatementRefused } from "./statement-fault.ts";

export type ReadBytes = { readonly text: string; readonly encoding: StatementEncoding };

/** The text in the encoding that the file names or has; throws `StatementRefused` for a file that is no text. */
export function readBytes(bytes: Buffer): ReadBytes {
  const head = bytes.subarray(0, 300).toString("latin1");
  if (!isUtf8(bytes)) {
    if (head.startsWith("1CClientBankExchange")) return readOld1c(bytes);
    const xml = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase();
    if (xml === "windows-1251") return asWindows(bytes);
  }
  const decoded = decodeText(bytes);
  if (decoded === null) throw new StatementRefused({ code: "not-a-statement" });
  const { text, encoding } = decoded;
  if (encoding === "utf-8") return { text, encoding: "UTF-8" };
  if (encoding.startsWith("utf-16")) return { text, encoding: "UTF-16" };
  // XML that names nothing is Unicode: other bytes are a broken file.
  if (text.trimStart().startsWith("<")) throw new StatementRefused({ code: "not-a-statement" });
  const broken = brokenLine(bytes);
  if (broken !== null) throw new StatementRefused({ code: "statement-encoding", line: broken });
  return asWindows(bytes);
}

/** The header's own words are in the encoding it names; DOS and Windows differ in every Cyrillic letter. */
function readOld1c(bytes: Buffer): ReadBytes {
  const dos = new TextDecoder("ibm866").decode(bytes);
  return /^Кодировка=DOS\s*$/m.test(dos) ? { text: dos, encoding: "CP866" } : asWindows(bytes);
}

function asWindows(bytes: Buffer): ReadBytes {
  return { text: new TextDecoder("windows-1251").decode(bytes), encoding: "Windows-1251" };
}

/**
 * The first line that is broken of a file which is UTF-8 for the most part; null when it is none. A byte may be lost or a
 * letter cut on the way. Lines without a reference of the bank's are told apart by what they say, so the whole file sent
 * again must not say anything else: it would count twice.
 */
function brokenLine(bytes: Buffer): number | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII
  const whole = (text.match(/[^\u0000-\u007f]/gu)?.length ?? 0) - wrong;
  return whole > wrong ? text.slice(0, text.indexOf("\ufffd")).split("\n").length : null;
}
