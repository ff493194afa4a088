import type { Prisma } from "#app/db/generated/client.ts";
import type { Buyer, Producer, Staff } from "#app/domain/actor.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { orderStatuses } from "#app/domain/orders/states.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskEnd, minskStart } from "#app/domain/plain-date.ts";
import { seenBy } from "./order-page.server.ts";

/** Groups of states that a list is looked at by. */
export const orderGroups = {
  running: ["placed", "confirmed", "preparing", "shipped", "delivered", "disputed"],
  completed: ["completed"],
  ended: ["declined", "cancelled", "expired", "refunded"],
  all: orderStatuses,
} as const satisfies Record<string, readonly OrderStatus[]>;
export type OrderGroup = keyof typeof orderGroups;

export type OrdersListFilter = {
  readonly group: OrderGroup;
  /** One state of the group; null: all of them. */
  readonly state: OrderStatus | null;
  /** Minsk days on which it was placed, both included. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  /** Part of a number, of the buyer's own number or of a company's name. */
  readonly q: string;
  /** Where the page before ended; null: from the newest. */
  readonly after: { readonly at: Date; readonly id: string } | null;
};

/** What of the orders that the reader may see is asked for, whatever its state. */
export function ordersWanted(
  actor: Buyer | Producer | Staff,
  { q, from, to }: Pick<OrdersListFilter, "q" | "from" | "to">,
): Prisma.OrderWhereInput {
  return {
    ...seenBy(actor),
    ...(q === "" ? {} : { OR: searched(q) }),
    ...(from === null && to === null
      ? {}
      : {
          placedAt: {
            ...(from === null ? {} : { gte: minskStart(from) }),
            ...(to === null ? {} : { lt: minskEnd(to) }),
          },
        }),
  };
}

/** The states asked for: one, or those of the group. */
export function statesWanted({ group, state }: Pick<OrdersListFilter, "group" | "state">): OrderStatus[] {
  return state === null ? [...orderGroups[group]] : [state];
}

/** Orders placed before the last one of the page before; those of one instant are told apart by their ids. */
export function olderThan(after: OrdersListFilter["after"]): Prisma.OrderWhereInput {
  if (after === null) return {};
  const { at, id } = after;
  return { OR: [{ placedAt: { lt: at } }, { placedAt: at, id: { lt: id } }] };
}

function searched(q: string): Prisma.OrderWhereInput[] {
  const like = { contains: q, mode: "insensitive" } as const;
  return [
    { number: like },
    { purchaseOrder: like },
    { buyer: { legalName: like } },
    { producer: { legalName: like } },
  ];
}
