import type { Currency } from "#app/domain/money.ts";
import { minor } from "#app/domain/money.ts";
import { amountInWords } from "#app/domain/papers/amount-in-words.ts";
import type { Both } from "../both.ts";
import { both } from "../both.ts";

/** An amount in words, in both languages. */
export function amounts(amount: string, currency: Currency): Both {
  const value = minor(BigInt(amount));
  return both(amountInWords(value, currency, "ru"), amountInWords(value, currency, "az"));
}
