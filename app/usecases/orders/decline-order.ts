import type { Call } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import { moveOwnOrder } from "./move-own-order.ts";

/** The producer does not take the order on and says why; the stock is free again. */
export function declineOrder(call: Call<Producer>, number: string, reason: string) {
  return moveOwnOrder(call, number, "decline", reason);
}
