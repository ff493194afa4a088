import type { OrderActor } from "#app/domain/orders/states.ts";

/** Who moves an order: the side they act for, what they are on record, and their id. */
export type Mover = {
  readonly actor: OrderActor;
  /** buyer | producer | moderator | finance | director | system */
  readonly kind: string;
  readonly userId: string | null;
};

export const theHouse: Mover = { actor: "system", kind: "system", userId: null };
