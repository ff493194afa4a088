/**
 * The exchange between banks' client programs and 1C ("1CClientBankExchange"): lines of `name=value`, one section per
 * document, Windows-1251 or UTF-8. It gives no reference of the bank's own, and its documents name no currency: that is
 * the account's, unless a bank adds it.
 */
import type { Currency } from "#app/domain/money.ts";
import { isCurrency } from "#app/domain/money.ts";
import type { StatementEntry } from "#app/domain/payments/statement.ts";
import { compactAccount } from "#app/domain/payments/statement.ts";
import { countLines, readAmount, readDate, StatementRefused, tidy } from "./statement-fault.ts";

const HEAD = "1CClientBankExchange";

export function is1cExchange(text: string): boolean {
  return text.startsWith(HEAD);
}

type Section = { readonly line: number; readonly fields: ReadonlyMap<string, string> };

/** Codes of ISO 4217 as banks write them, with the one that the rouble had before 1998 and still has in accounts. */
const numeric: Readonly<Record<string, Currency>> = {
  "840": "USD",
  "978": "EUR",
  "643": "RUB",
  "810": "RUB",
  "944": "AZN",
  "933": "BYN",
};

/** Every movement on the file's own accounts; throws `StatementRefused` with the line that is wrong. */
export function read1cExchange(text: string): StatementEntry[] {
  const { documents, accounts } = sectionsOf(text);
  const entries: StatementEntry[] = [];
  for (const document of documents) {
    entries.push(...entriesOf(document, accounts));
    countLines(entries);
  }
  return entries;
}

function sectionsOf(text: string): { documents: Section[]; accounts: ReadonlySet<string> } {
  const documents: Section[] = [];
  const accounts = new Set<string>();
  let open: { line: number; fields: Map<string, string> } | null = null;
  let ended = false;
  for (const [at, row] of text.split(/\r?\n/).entries()) {
    const line = at + 1;
    const { name, value } = fieldOf(row);
    if (name === "КонецФайла") ended = true;
    else if (name === "СекцияДокумент") {
      if (open !== null) throw new StatementRefused({ code: "statement-cut", line: open.line, what: name });
      open = { line, fields: new Map() };
    } else if (name === "КонецДокумента") {
      if (open === null) throw new StatementRefused({ code: "statement-cut", line, what: name });
      documents.push(open);
      open = null;
    } else if (open !== null) {
      if (name !== "") open.fields.set(name, value);
    } else if (name === "РасчСчет" && value !== "") accounts.add(compactAccount(value));
  }
  // A file whose end is missing was cut on its way: what else is missing nobody knows.
  if (open !== null)
    throw new StatementRefused({ code: "statement-cut", line: open.line, what: "КонецДокумента" });
  if (!ended) {
    throw new StatementRefused({
      code: "statement-cut",
      line: text.split(/\r?\n/).length,
      what: "КонецФайла",
    });
  }
  if (accounts.size === 0)
    throw new StatementRefused({ code: "statement-field-missing", line: 1, what: "РасчСчет" });
  return { documents, accounts };
}

function fieldOf(row: string): { name: string; value: string } {
  const at = row.indexOf("=");
  return at < 0
    ? { name: row.trim(), value: "" }
    : { name: row.slice(0, at).trim(), value: row.slice(at + 1).trim() };
}

function entriesOf({ line, fields }: Section, accounts: ReadonlySet<string>): StatementEntry[] {
  const field = (...names: readonly string[]) =>
    tidy(names.map((name) => fields.get(name) ?? "").find((value) => value !== "") ?? "");
  const payer = compactAccount(field("ПлательщикСчет", "ПлательщикРасчСчет"));
  const payee = compactAccount(field("ПолучательСчет", "ПолучательРасчСчет"));
  const text = [field("НазначениеПлатежа"), ...[1, 2, 3, 4, 5, 6].map((n) => field(`НазначениеПлатежа${n}`))];
  const sum = field("Сумма");
  const common = {
    line,
    reversal: false,
    amount: readAmount(sum, line),
    reference: field("Номер"),
    text: [...new Set(text.filter((part) => part !== ""))].join(" "),
    bankRef: "",
  };
  const debited = accounts.has(payer);
  const credited = accounts.has(payee);
  if (!debited && !credited) throw new StatementRefused({ code: "statement-account", line, what: payee });
  const entries: StatementEntry[] = [];
  // Money between two accounts of the house moves on both.
  if (debited) {
    entries.push({
      ...common,
      account: payer,
      currency: currencyOf(field("Валюта", "КодВалюты"), payer, line),
      credit: false,
      bookedOn: dateOf(field("ДатаСписано", "Дата"), line),
      partyName: field("Получатель1", "Получатель"),
      partyAccount: payee,
      partyTaxNumber: field("ПолучательИНН", "ПолучательУНП"),
    });
  }
  if (credited) {
    entries.push({
      ...common,
      account: payee,
      currency: currencyOf(field("Валюта", "КодВалюты"), payee, line),
      credit: true,
      bookedOn: dateOf(field("ДатаПоступило", "Дата"), line),
      partyName: field("Плательщик1", "Плательщик"),
      partyAccount: payer,
      partyTaxNumber: field("ПлательщикИНН", "ПлательщикУНП"),
    });
  }
  return entries;
}

/** 20.11.2026 */
function dateOf(text: string, line: number) {
  const parts = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text);
  return readDate(parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : text, line);
}

function currencyOf(said: string, account: string, line: number): Currency | null {
  if (said !== "") {
    const currency = numeric[said] ?? said.toUpperCase();
    if (isCurrency(currency)) return currency;
    throw new StatementRefused({ code: "statement-currency", line, what: said });
  }
  // Accounts of the Russian chart carry their currency in the 6th to 8th digit.
  return /^\d{20}$/.test(account) ? (numeric[account.slice(5, 8)] ?? null) : null;
}
