/** Reads a statement's file: what kind it is tells its content, never its name. */
import { readFile } from "node:fs/promises";
import type { StatementFile, StatementRefusal } from "#app/domain/payments/statement.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { is1cExchange, read1cExchange } from "./read-1c.ts";
import { readBytes } from "./read-bytes.ts";
import { isCamt053, readCamt053 } from "./read-camt.ts";
import { isCsvStatement, readCsvStatement } from "./read-csv.ts";
import { StatementRefused, tidy } from "./statement-fault.ts";
import { parseXml } from "./xml-tree.ts";

/** The file at a path, whole or not at all. */
export async function readStatement(path: string): Promise<Result<StatementFile, StatementRefusal>> {
  const bytes = await readFile(path);
  try {
    const file = parse(bytes);
    return file.entries.length === 0 ? refuse({ code: "statement-empty" }) : ok(file);
  } catch (error) {
    if (error instanceof StatementRefused) return refuse(clipped(error.refusal));
    throw error;
  }
}

/** What is shown of a file that may hold anything is a line at most. */
function clipped(refusal: StatementRefusal): StatementRefusal {
  return "what" in refusal ? { ...refusal, what: tidy(refusal.what).slice(0, 120).toWellFormed() } : refusal;
}

function parse(bytes: Buffer): StatementFile {
  const { text, encoding } = readBytes(bytes);
  if (is1cExchange(text)) return { format: "1c", encoding, entries: read1cExchange(text) };
  if (text.trimStart().startsWith("<")) {
    const root = parseXml(text.trimStart());
    if (!isCamt053(root)) throw new StatementRefused({ code: "not-a-statement" });
    return { format: "camt.053", encoding, entries: readCamt053(root) };
  }
  if (isCsvStatement(text)) return { format: "csv", encoding, entries: readCsvStatement(text) };
  throw new StatementRefused({ code: "not-a-statement" });
}
