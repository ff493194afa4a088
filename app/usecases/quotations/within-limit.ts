import type { Tx } from "#app/db/client.server.ts";
import { lockMember } from "#app/db/purchase-limit.server.ts";
import { covers } from "#app/domain/actor.ts";
import { trades } from "#app/domain/companies/powers.ts";
import type { Currency } from "#app/domain/money.ts";
import { money } from "#app/domain/money.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { checkLimit } from "../orders/check-limit.ts";
import type { FrozenRate } from "../orders/frozen-rate.ts";
import { atFrozenRate } from "../orders/frozen-rate.ts";
import { tellQuotation } from "./tell-quotation.ts";

export type LimitRefusal =
  /** The actor's own limit of the month; an owner of the company can do it. */
  | { readonly code: "quotation-above-limit" }
  /** The buyer's person whose offer it is may not order that much any more, or nothing for this company. */
  | { readonly code: "buyer-above-limit" }
  /** The actor buys nothing for this company any more. */
  | { readonly code: "not-allowed" };

type Purchase = {
  readonly quotationId: string;
  readonly buyerId: string;
  /** The buyer's person whose purchase it is or would be. */
  readonly personId: string;
  readonly amount: bigint;
  readonly currency: Currency;
  readonly rate: FrozenRate;
  /** Tells this purchase from others of the quotation, so that the owners are told of it once. */
  readonly event: string;
};

/**
 * Whether the buyer's person may make this purchase within their limit of the month. Where they may not, nothing happens
 * but that the owners of the company hear of it: an owner has no limit and can do the same on the same page. Whoever has
 * left the company since, or only reads there now, has nothing left to spend: else leaving would be a way around the
 * limit. Asked before listings and lots are locked.
 */
export async function withinLimit(
  tx: Tx,
  purchase: Purchase,
  { side, now }: { readonly side: "buyer" | "producer"; readonly now: Date },
): Promise<Result<null, LimitRefusal>> {
  const { quotationId, buyerId, personId, amount, currency, rate, event } = purchase;
  const member = await lockMember(tx, buyerId, personId);
  const maySpend = member !== null && covers(member.role, trades);
  if (maySpend) {
    const within = await checkLimit(tx, {
      companyId: buyerId,
      userId: personId,
      wanted: atFrozenRate(money(amount, currency), rate),
      now,
    });
    if (within.ok) return ok(null);
  } else if (side === "buyer") return refuse({ code: "not-allowed" });
  await tellQuotation(tx, quotationId, {
    kind: "quotation-above-limit",
    event: `${event}/${personId}`,
    to: ["buyer"],
    by: personId,
    ownersOnly: true,
    now,
  });
  return refuse({ code: side === "buyer" ? "quotation-above-limit" : "buyer-above-limit" });
}
