/** Reads a statement's file: what kind it is tells its content, never its name. */
import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import type { StatementFile, StatementRefusal } from "#app/domain/payments/statement.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { decodeText } from "../decode-text.ts";
import { is1cExchange, read1cExchange } from "./read-1c.ts";
import { isCamt053, readCamt053 } from "./read-camt.ts";
import { isCsvStatement, readCsvStatement } from "./read-csv.ts";
import { StatementRefused } from "./statement-fault.ts";
import { parseXml } from "./xml-tree.ts";

/** The file at a path, whole or not at all. */
export async function readStatement(path: string): Promise<Result<StatementFile, StatementRefusal>> {
  const bytes = await readFile(path);
  try {
    const file = parse(bytes);
    return file.entries.length === 0 ? refuse({ code: "statement-empty" }) : ok(file);
  } catch (error) {
    if (error instanceof StatementRefused) return refuse(error.refusal);
    throw error;
  }
}

function parse(bytes: Buffer): StatementFile {
  const text = textOf(bytes);
  if (is1cExchange(text)) return { format: "1c", entries: read1cExchange(text) };
  if (text.trimStart().startsWith("<")) {
    const root = parseXml(text.trimStart());
    if (!isCamt053(root)) throw new StatementRefused({ code: "not-a-statement" });
    return { format: "camt.053", entries: readCamt053(root) };
  }
  if (isCsvStatement(text)) return { format: "csv", entries: readCsvStatement(text) };
  throw new StatementRefused({ code: "not-a-statement" });
}

/** The text in the encoding that the file names or has; a file that is no text is no statement. */
function textOf(bytes: Buffer): string {
  const head = bytes.subarray(0, 300).toString("latin1");
  const is1c = head.startsWith("1CClientBankExchange");
  if (is1c && !isUtf8(bytes)) {
    // The header's own words are in the encoding it names; DOS and Windows differ in every Cyrillic letter.
    const dos = new TextDecoder("ibm866").decode(bytes);
    return /^Кодировка=DOS\s*$/m.test(dos) ? dos : new TextDecoder("windows-1251").decode(bytes);
  }
  const named = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase();
  if (named === "windows-1251" && !isUtf8(bytes)) return new TextDecoder(named).decode(bytes);
  const decoded = decodeText(bytes);
  if (decoded === null) throw new StatementRefused({ code: "not-a-statement" });
  // Everything but 1C's exchange comes in Unicode: other bytes are a broken file or none of ours.
  if (!decoded.encoding.startsWith("utf-")) throw new StatementRefused({ code: "not-a-statement" });
  return decoded.text;
}
