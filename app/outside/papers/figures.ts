/** Figures and dates as the papers print them, alike in both languages: "22 000,00", "19 500", "27.11.2026". */
import { printIban } from "#app/domain/bank-account.ts";
import { minor, priceE4, priceToDecimal, toDecimal } from "#app/domain/money.ts";
import { grams, toKgDecimal } from "#app/domain/quantity.ts";

const space = "\u00a0";

function grouped(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, space);
  return fraction === undefined ? groups : `${groups},${fraction}`;
}

/** Minor units → "22 000,00". */
export const amountText = (amount: string): string => grouped(toDecimal(minor(BigInt(amount))));

/** Minor units with their currency. */
export const moneyText = (amount: string, currency: string): string =>
  `${amountText(amount)}${space}${currency}`;

/** 1/10 000 per kg → "1,10". */
export const priceText = (price: string): string => grouped(priceToDecimal(priceE4(BigInt(price))));

/** Grams → "19 500". */
export const kgText = (quantity: string): string => grouped(toKgDecimal(grams(BigInt(quantity))));

/** Basis points → "5", "2,5". */
export const percentText = (basisPoints: number): string => String(basisPoints / 100).replace(".", ",");

/** "2026-11-27" → "27.11.2026". */
export const dateText = (date: string): string => date.split("-").reverse().join(".");

export const ibanText = (iban: string): string => (iban === "" ? "" : printIban(iban));
