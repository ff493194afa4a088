import type { MethodVerdict } from "#app/domain/payments/method.ts";
import type { T } from "#app/i18n/translate.ts";

export type CardVerdict = Pick<MethodVerdict, "allowed" | "by" | "reason">;

/** Why a card may not be used, in a sentence. */
export function cardDenied({ by, reason }: CardVerdict, t: T): string {
  if (by === "one-payment-limit") return t("payments.cardOverLimit");
  const said = reason.trim();
  if (by === "no-policy" || said === "") return t("payments.cardNotOpen");
  return /[.!?]$/.test(said) ? said : `${said}.`;
}
