import type { Tx } from "#app/db/client.server.ts";
import { lockCredit, owedAfterDelivery } from "#app/db/credit.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import type { Money } from "#app/domain/money.ts";
import { toDecimal } from "#app/domain/money.ts";
import type { CreditRefusal } from "#app/domain/orders/credit.ts";
import { exposureIn, judgeCredit } from "#app/domain/orders/credit.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { refuse } from "#app/domain/result.ts";

export type { CreditRefusal } from "#app/domain/orders/credit.ts";

/**
 * Whether a buyer may owe this much more for deliveries paid after 30 days. Whatever makes such orders asks it in its own
 * transaction: the credit stays locked to its end, so that two orders at once never both fit into what is left.
 */
export async function checkCredit(
  tx: Tx,
  {
    buyerId,
    wanted,
    now,
  }: { readonly buyerId: string; readonly wanted: readonly Money[]; readonly now: Date },
): Promise<Result<null, CreditRefusal>> {
  const credit = await lockCredit(tx, buyerId);
  if (credit === null) return refuse({ code: "payment-terms-not-offered" });
  const today = minskDate(now);
  const { owed, overdue } = await owedAfterDelivery(tx, buyerId, now);
  const { rates } = await ratesOn(tx, today);
  const open = exposureIn(credit.currency, owed, rates);
  const more = exposureIn(credit.currency, wanted, rates);
  if (open === null || more === null) return refuse({ code: "payment-terms-not-offered" });
  return judgeCredit(credit, { open, wanted: more, overdue, today }, toDecimal);
}
