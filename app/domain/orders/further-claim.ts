import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import type { ClaimWindow } from "./facts.ts";
import type { OrderActor, OrderRefusal } from "./states.ts";

/**
 * Whether another claim may join those of an order that is disputed already: the buyer's, about goods that have come,
 * while the claim window runs. The order does not move by it.
 */
export function judgeFurtherClaim(
  actor: OrderActor,
  window: ClaimWindow,
  reason: string,
): Result<null, OrderRefusal> {
  // Trouble on the road is reported once; no truck has come, so no window has begun.
  if (actor !== "buyer" || window.endsAt === null) {
    return refuse({ code: "order-moved-on", status: "disputed", command: "dispute" });
  }
  if (!window.open) return refuse({ code: "claim-window-over" });
  return reason.trim() === "" ? refuse({ code: "reason-needed" }) : ok(null);
}
