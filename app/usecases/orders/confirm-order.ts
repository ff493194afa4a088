import type { Call } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import { moveOwnOrder } from "./move-own-order.ts";

/** The producer takes the order on, within 48 hours: instalments fall due, the proforma is issued, the pack is listed. */
export function confirmOrder(call: Call<Producer>, number: string) {
  return moveOwnOrder(call, number, "confirm");
}
