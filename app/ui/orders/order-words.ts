import { allClaimReasons } from "#app/domain/claims/states.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { PaperKind } from "#app/domain/papers/pack.ts";
import { paperKinds } from "#app/domain/papers/pack.ts";
import type { MessageKey, T } from "#app/i18n/translate.ts";
import type { Tone } from "#app/ui/kit/status-word.tsx";

/** How a state of an order reads. */
export const orderTones: Record<OrderStatus, Tone> = {
  placed: "waiting",
  confirmed: "waiting",
  preparing: "waiting",
  shipped: "waiting",
  delivered: "waiting",
  disputed: "bad",
  completed: "good",
  declined: "bad",
  cancelled: "neutral",
  expired: "neutral",
  refunded: "neutral",
};

const terms: Readonly<Record<string, MessageKey>> = {
  prepaid: "orders.terms_prepaid",
  "30-70": "orders.terms_3070",
  "net-30": "orders.terms_net30",
};

const methods: Readonly<Record<string, MessageKey>> = {
  card: "orders.method_card",
  bank_transfer: "orders.method_bank",
};

const outcomes: Readonly<Record<string, MessageKey>> = {
  reject: "orders.outcome_reject",
  "refund-part": "orders.outcome_part",
  "refund-all": "orders.outcome_all",
};

type Plain = (key: MessageKey) => string;

/** Words that only the data know the name of; an unknown value is shown as it is. */
function sayBy(words: Readonly<Record<string, MessageKey>>, value: string, t: T): string {
  const key = words[value];
  return key === undefined ? value : (t as Plain)(key);
}

export const termsText = (value: string, t: T) => sayBy(terms, value, t);
export const methodText = (value: string, t: T) => sayBy(methods, value, t);
export const outcomeText = (value: string, t: T) => sayBy(outcomes, value, t);

const isPaperKind = (kind: string): kind is PaperKind => (paperKinds as readonly string[]).includes(kind);

/** A paper's name. */
export function paperText(kind: string, t: T): string {
  return isPaperKind(kind) ? t(`papers.kind_${kind}`) : kind;
}

/** What a paper is and where it comes from. */
export function paperAbout(kind: string, t: T): string {
  return isPaperKind(kind) ? t(`papers.about_${kind}`) : "";
}

const sides = ["buyer", "producer", "staff", "moderator", "finance", "director", "house", "system"] as const;

/** Who acted or has to act. */
export function whoText(who: string, t: T): string {
  const known = sides.find((side) => side === who);
  return known === undefined ? t("orders.who_nobody") : t(`orders.who_${known}`);
}

/** Why there is a claim. */
export function claimReasonText(reason: string, t: T): string {
  const found = allClaimReasons.find((each) => each === reason);
  return found === undefined ? reason : t(`orders.claim_${found}`);
}
