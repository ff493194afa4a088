import type { Tx } from "#app/db/client.server.ts";
import type { Currency } from "#app/domain/money.ts";
import { money } from "#app/domain/money.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { CreditRefusal } from "../orders/check-credit.ts";
import { checkCredit } from "../orders/check-credit.ts";

/** Of the buyer's credit the producer hears no more than that it does not do. */
export type MayOweRefusal = CreditRefusal | { readonly code: "buyer-credit-short" };

type Agreed = { readonly paymentTerms: string; readonly amount: bigint; readonly currency: Currency };

/**
 * Whether the buyer may pay this after its delivery; other terms ask for nothing. Asked when such an offer is made and
 * again when it becomes an order, after the listing and before its lots are locked. What the buyer owes elsewhere, and
 * what is left to them, is said to the buyer only.
 */
export async function mayOwe(
  tx: Tx,
  buyerId: string,
  { paymentTerms, amount, currency }: Agreed,
  { side, now }: { readonly side: "buyer" | "producer"; readonly now: Date },
): Promise<Result<null, MayOweRefusal>> {
  if (paymentTerms !== "net-30") return ok(null);
  const owed = await checkCredit(tx, { buyerId, wanted: [money(amount, currency)], now });
  return owed.ok || side === "buyer" ? owed : refuse({ code: "buyer-credit-short" });
}
