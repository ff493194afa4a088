/** Which method of payment is open to whom, as long as nobody at the Trade House has decided otherwise. */
import { currencies } from "#app/domain/money.ts";

const REVIEWED = new Date("2026-11-01T09:00:00Z");
const ONE_CARD_PAYMENT = 99_999_999n;

const corridor = { buyerCountry: "BY", sellerCountry: "AZ" } as const;

/** Bank transfer always; cards not until a provider has confirmed it will serve this corridor. */
export const standingPolicies = [
  {
    ...corridor,
    method: "bank_transfer",
    allowed: true,
    reason: "Open to every company with a bank account",
    reasonAz: "Bank hesabı olan hər şirkətə açıqdır",
    reasonRu: "Доступен любой компании с банковским счётом",
    reasonBe: "Даступны любой кампаніі з банкаўскім рахункам",
    reasonEn: "Open to every company with a bank account",
    source: "Trade House",
    reviewedBy: "Trade House",
    reviewedAt: REVIEWED,
  },
  {
    ...corridor,
    method: "card",
    allowed: false,
    reason: "No card provider has confirmed yet that it serves companies in Belarus",
    reasonAz: "Hələ heç bir kart operatoru Belarus şirkətlərinə xidmət göstərdiyini təsdiqləməyib",
    reasonRu: "Ни одна платёжная система пока не подтвердила, что обслуживает компании в Беларуси",
    reasonBe: "Ніводная плацежная сістэма пакуль не пацвердзіла, што абслугоўвае кампаніі ў Беларусі",
    reasonEn: "No card provider has confirmed yet that it serves companies in Belarus",
    source: "Stripe names Belarus among the countries it does not support",
    reviewedBy: "Trade House",
    reviewedAt: REVIEWED,
  },
] as const;

/** The demonstration shows card payment too; no money moves there. */
export const demoPolicies = currencies
  .filter((currency) => currency === "USD" || currency === "EUR")
  .map((currency) => ({
    ...corridor,
    method: "card",
    currency,
    maxAmount: ONE_CARD_PAYMENT,
    allowed: true,
    reason: "Demonstration only: cards go to a stand-in for the provider and no money moves",
    reasonAz: "Yalnız nümayiş üçün: ödəniş operatorun əvəzedicisinə gedir, pul hərəkət etmir",
    reasonRu: "Только для демонстрации: вместо платёжной системы отвечает заменитель, деньги не движутся",
    reasonBe: "Толькі для дэманстрацыі: замест плацежнай сістэмы адказвае замяняльнік, грошы не рухаюцца",
    reasonEn: "Demonstration only: cards go to a stand-in for the provider and no money moves",
    source: "demo data",
    reviewedBy: "demo data",
    reviewedAt: new Date(REVIEWED.getTime() + 60_000),
  }));
