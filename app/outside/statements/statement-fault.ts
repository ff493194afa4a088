/** How the readers of statements say what is wrong, and what all of them read alike. */
import type { Currency, Minor } from "#app/domain/money.ts";
import { isCurrency, parseAmount } from "#app/domain/money.ts";
import type { StatementRefusal } from "#app/domain/payments/statement.ts";
import { statementLimits } from "#app/domain/payments/statement.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";

/** A statement that cannot be taken; thrown by the readers, caught where the file is opened. */
export class StatementRefused extends Error {
  readonly refusal: StatementRefusal;
  constructor(refusal: StatementRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const LONGEST = 1_000;

/** A text of the file fit to be kept: one line, no control characters, not endless. */
export function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();
}

/** An amount with a decimal point and at most two decimals, more than nothing. */
export function readAmount(text: string, line: number): Minor {
  const plain = /^\d{1,10}(?:\.\d{1,5})?$/.test(text) ? parseAmount(text) : null;
  if (plain?.ok && plain.value > 0n) return plain.value;
  throw new StatementRefused({ code: "statement-amount", line, what: text.slice(0, 40) });
}

export function readDate(text: string, line: number): PlainDate {
  const date = parsePlainDate(text);
  if (date.ok) return date.value;
  throw new StatementRefused({ code: "statement-date", line, what: text.slice(0, 40) });
}

export function readCurrency(text: string, line: number): Currency {
  if (isCurrency(text)) return text;
  throw new StatementRefused({ code: "statement-currency", line, what: text.slice(0, 40) });
}

/** Refuses a file as soon as it has too many lines. */
export function countLines(entries: readonly unknown[]): void {
  if (entries.length > statementLimits.lines) {
    throw new StatementRefused({ code: "statement-too-long", most: statementLimits.lines });
  }
}
