/**
 * The house's own CSV of a statement: date,amount,currency,payerName,payerAccount,payerTaxNumber,reference,text,bankRef;
 * a decimal point, a minus for what went out (the payer is then who was paid). Quotes as in RFC 4180; the columns may
 * stand in any order, and none may be missing.
 */
import { csvColumns } from "#app/domain/payments/csv-statement.ts";
import type { StatementEntry } from "#app/domain/payments/statement.ts";
import { compactAccount } from "#app/domain/payments/statement.ts";
import { countLines, readAmount, readCurrency, readDate, StatementRefused, tidy } from "./statement-fault.ts";

type Column = (typeof csvColumns)[number];

type Row = { readonly line: number; readonly cells: readonly string[] };

/** Whether a text begins like such a file: it names at least a date, an amount and a currency. */
export function isCsvStatement(text: string): boolean {
  const [header = ""] = text.split(/\r?\n/, 1);
  const names = header.split(",").map((name) => name.replaceAll('"', "").trim());
  return names.includes("date") && names.includes("amount") && names.includes("currency");
}

/** Every movement of the file; throws `StatementRefused` with the line that is wrong. */
export function readCsvStatement(text: string): StatementEntry[] {
  const [header, ...rows] = [...rowsOf(text)];
  const names = header?.cells.map((name) => name.trim()) ?? [];
  const missing = csvColumns.filter((column) => !names.includes(column));
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (missing.length + twice.length > 0) {
    throw new StatementRefused({ code: "statement-columns", columns: [...missing, ...twice].join(", ") });
  }
  const place = new Map(names.map((name, at) => [name, at]));
  countLines(rows);
  return rows.map(({ line, cells }) => {
    if (cells.length !== names.length) {
      const what = `${cells.length} / ${names.length}`;
      throw new StatementRefused({ code: "statement-cells", line, what });
    }
    return entryOf(line, (column) => tidy(cells[place.get(column) ?? -1] ?? ""));
  });
}

function entryOf(line: number, cell: (column: Column) => string): StatementEntry {
  const signed = cell("amount");
  const credit = !signed.startsWith("-");
  return {
    line,
    account: "",
    currency: readCurrency(cell("currency"), line),
    credit,
    reversal: false,
    bookedOn: readDate(cell("date"), line),
    amount: readAmount(credit ? signed : signed.slice(1), line),
    partyName: cell("payerName"),
    partyAccount: compactAccount(cell("payerAccount")),
    partyTaxNumber: cell("payerTaxNumber").replace(/\s/g, ""),
    reference: cell("reference"),
    text: cell("text"),
    bankRef: cell("bankRef"),
  };
}

/** Rows that are not empty, with the line of the file each begins on. */
function* rowsOf(text: string): Generator<Row> {
  let line = 1;
  let begins = 1;
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  const end = (): Row => {
    const row = { line: begins, cells: [...cells, cell] };
    cells = [];
    cell = "";
    return row;
  };
  const isBlank = (row: Row) => row.cells.every((one) => one.trim() === "");
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (letter === "\n") line += 1;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += letter;
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === '"') throw new StatementRefused({ code: "statement-quotes", line, what: cell });
    else if (letter === ",") {
      cells.push(cell);
      cell = "";
    } else if (letter === "\n") {
      const row = end();
      if (!isBlank(row)) yield row;
      begins = line;
    } else if (letter !== "\r") cell += letter;
  }
  if (quoted) throw new StatementRefused({ code: "statement-quotes", line: begins, what: cell.slice(0, 40) });
  const last = end();
  if (!isBlank(last)) yield last;
}
