/**
 * A message that leads the payment past the Trade House: an account or a card in it, or words that ask for it. The house
 * holds the money until the goods are received; paid elsewhere it protects nobody. What is found warns and stops nothing.
 */
import { findContactDetails } from "../moderation/contact-details.ts";

/** Small letters; beginnings of words where they bend. Written for what people write, not for every way to say it. */
const english: readonly RegExp[] = [
  /\bpay\w*\s+(?:me|us|him|it)?\s*(?:direct|outside|in cash|by crypto)/,
  /\b(?:direct|outside|off.?platform)\s+payment/,
  /\b(?:western union|moneygram|usdt|bitcoin|crypto)\b/,
  /\bin cash\b|\bcash payment/,
];
const cyrillic: readonly RegExp[] = [
  /(?:оплат|заплат|платеж|плат[иі]|перевед|перечисл|аплат|заплац|плац|пералі[чк])\p{L}*(?:\s+\p{L}+){0,4}\s+(?:напрям|мимо|в обход|наличн|на карт|наўпрост|міма|у абыход|гатоўк|напрамую)/u,
  /(?:напрям|мимо|в обход|наличн|наўпрост|міма|у абыход|гатоўк|напрамую)\p{L}*(?:\s+\p{L}+){0,4}\s+(?:оплат|заплат|платеж|плат|перевед|перечисл|аплат|заплац|плац|пералі)/u,
  /на (?:мою|маю|нашу|личную|асабістую) карт/u,
  /(?:крипт|крыпт|вестерн юнион|вэстэрн юніян|биткоин|біткоін)/u,
];
const azerbaijani: readonly RegExp[] = [
  /(?:birbasa|nagd|kartima|kart hesabima|kartimiza|ticaret evi\p{L}* kenar)\p{L}*(?:\s+\p{L}+){0,4}\s+(?:ode|kocur|gonder)/u,
  /(?:ode|kocur)\p{L}*(?:\s+\p{L}+){0,3}\s+(?:birbasa|nagd|kartima|kartimiza)/u,
  /kripto/,
];

/** Azerbaijani letters without their marks, so that people who type without them are understood too. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[əәä]/g, "e")
    .replace(/[şš]/g, "s")
    .replace(/[çč]/g, "c")
    .replace(/ğ/g, "g")
    .replace(/i\u0307|ı/g, "i")
    .replace(/ö/g, "o")
    .replace(/ü/g, "u");

/** Whether a text asks to pay past the house. */
export function asksToPayElsewhere(text: string): boolean {
  if (findContactDetails(text).some(({ kind }) => kind === "bank-account" || kind === "card")) return true;
  const small = text
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[,;:()"«»–—-]+\s*/g, " ")
    .replace(/\s+/g, " ");
  const latin = plain(small);
  return (
    english.some((one) => one.test(small)) ||
    cyrillic.some((one) => one.test(small)) ||
    azerbaijani.some((one) => one.test(latin))
  );
}
