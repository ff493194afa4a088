import type { Call } from "#app/db/call.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { moveOwnOrder } from "./move-own-order.ts";

/**
 * The buyer takes the order back: while it is placed, or confirmed with nothing paid; later the other side has to
 * agree (`requestCancellation`).
 */
export function cancelOrder(call: Call<Buyer>, number: string, reason: string) {
  return moveOwnOrder(call, number, "cancel", reason);
}
