import type { Tx } from "#app/db/client.server.ts";
import type { Currency } from "#app/domain/money.ts";
import { money } from "#app/domain/money.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import type { CreditRefusal } from "../orders/check-credit.ts";
import { checkCredit } from "../orders/check-credit.ts";

type Agreed = { readonly paymentTerms: string; readonly amount: bigint; readonly currency: Currency };

/**
 * Whether the buyer may pay this after its delivery; other terms ask for nothing. Asked when such an offer is made and
 * again when it becomes an order, after the listing and before its lots are locked.
 */
export async function mayOwe(
  tx: Tx,
  buyerId: string,
  { paymentTerms, amount, currency }: Agreed,
  now: Date,
): Promise<Result<null, CreditRefusal>> {
  if (paymentTerms !== "net-30") return ok(null);
  return checkCredit(tx, { buyerId, wanted: [money(amount, currency)], now });
}
