import type { MadeKind } from "#app/domain/papers/made/kinds.ts";
import type { T } from "#app/i18n/translate.ts";
import { paperText } from "../orders/order-words.ts";

const besidePack = ["credit_note", "claim_act", "payout_statement"] as const satisfies readonly MadeKind[];

/** The name of a paper of the trail, of the pack or made beside it. */
export function trailText(kind: string, t: T): string {
  const own = besidePack.find((one) => one === kind);
  return own === undefined ? paperText(kind, t) : t(`papersMade.kind_${own}`);
}
