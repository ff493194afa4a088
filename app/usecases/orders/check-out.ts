import type { Call } from "#app/db/call.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import type { AcceptChangesRefusal, AcceptedTerms } from "./accept-changes.ts";
import { acceptChanges } from "./accept-changes.ts";
import { approvalOfForm, askApproval } from "./ask-approval.ts";
import type { PlaceOrders, PlaceOrdersRefusal } from "./place-lines.ts";
import { placeOrders } from "./place-orders.ts";

export type CheckedOut =
  | { readonly kind: "placed"; readonly numbers: readonly string[] }
  | { readonly kind: "asked"; readonly approvalId: string };

/**
 * The buyer presses "place orders": the basket becomes orders, or, above the member's monthly limit, a request that the
 * owners have to approve. Terms that have moved and that the buyer agrees to with the same press count as shown first.
 * The same form sent again answers with whichever it led to.
 */
export async function checkOut(
  call: Call<Buyer>,
  input: PlaceOrders,
  accepted: readonly AcceptedTerms[] = [],
): Promise<Result<CheckedOut, PlaceOrdersRefusal | AcceptChangesRefusal>> {
  if (accepted.length > 0) {
    const agreed = await acceptChanges(call, accepted);
    // Lines that are gone may have been ordered by this very form, sent twice: placing them knows.
    if (!agreed.ok && agreed.refusal.code !== "not-found") return agreed;
  }
  const placed = await placeOrders(call, input);
  if (placed.ok) return ok({ kind: "placed", numbers: placed.value });
  if (placed.refusal.code === "above-limit") return askApproval(call, input, placed.refusal);
  const asked = placed.refusal.code === "moved-on" ? await approvalOfForm(call.db, call.actor, input) : null;
  return asked ?? placed;
}
