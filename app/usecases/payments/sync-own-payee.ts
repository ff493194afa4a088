import type { Call } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import { reviewSellerPayouts } from "./review-seller-payouts.ts";

/** The owner comes back from the provider's page: how the account stands now is read at once, event or no event. */
export async function syncOwnPayee(call: Call<Producer>): Promise<void> {
  const known = await call.db.payeeAccount.findUnique({
    where: { companyId: call.actor.companyId },
    select: { externalId: true },
  });
  if (known?.externalId != null) await reviewSellerPayouts(call, known.externalId);
}
