import type { T } from "#app/i18n/translate.ts";
import type { BasketView } from "#app/queries/basket.server.ts";
import { cardDenied } from "../payments/card-denied.ts";

/**
 * What a buyer should know of paying by card before the orders are placed: whether it is shut for all of them, and
 * otherwise for which and why. What one payment can carry says nothing yet: terms may split the amount.
 */
export function cardHint({ groups }: Pick<BasketView, "groups">, t: T): { text: string; denied: boolean } {
  const shut = groups.filter(({ card }) => !card.allowed);
  const [first] = shut;
  if (first === undefined) return { text: t("basket.method_cardHint"), denied: false };
  const reasons = new Set(shut.map(({ card }) => cardDenied(card, t)));
  const denied = shut.length === groups.length && shut.every(({ card }) => card.by !== "one-payment-limit");
  if (shut.length === groups.length && reasons.size === 1) {
    return { text: `${t("payments.payCardDenied")} ${cardDenied(first.card, t)}`, denied };
  }
  const each = shut.map(({ producer, currency, card }) =>
    t("payments.cardNotFor", { producer, currency, reason: cardDenied(card, t) }),
  );
  return { text: [t("basket.method_cardHint"), ...each].join(" "), denied };
}
