import type { OrderEventKind } from "#app/domain/audit/order-event-deeds.ts";
import { orderEventDeeds } from "#app/domain/audit/order-event-deeds.ts";
import type { RecordedFields } from "#app/domain/audit/without-secrets.ts";
import { withoutSecrets } from "#app/domain/audit/without-secrets.ts";
import { fold } from "#app/domain/fold.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { Facts } from "./audit.server.ts";
import type { Tx } from "./client.server.ts";
import type { Prisma } from "./generated/client.ts";
import type { Insertion } from "./insert-rows.server.ts";
import type { News } from "./webhook-outbox.server.ts";
import { announce, announcement } from "./webhook-outbox.server.ts";

export type NewOrderEvent = {
  /** A state entered, or what else happened: "paper_uploaded", "cancellation_asked", "truck_arrived". */
  readonly kind: OrderEventKind;
  readonly fromState: OrderStatus | null;
  readonly toState: OrderStatus;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly data?: Facts & { readonly reason?: string };
  readonly at: Date;
  readonly requestId?: string;
  /** The deed writes a row of its own into the record; a second one would say the same. */
  readonly recorded?: true;
};

/**
 * Writes the next line of an order's history; the order is locked by the caller, so that the numbers follow. The line
 * goes into the record too: the history is append-only, the record is sealed as well.
 */
export async function appendOrderEvent(tx: Tx, orderId: string, event: NewOrderEvent): Promise<void> {
  const { requestId = "", recorded = false, data = {}, ...line } = event;
  const last = await tx.orderEvent.aggregate({ where: { orderId }, _max: { seq: true } });
  await tx.orderEvent.create({ data: { orderId, seq: (last._max.seq ?? 0) + 1, ...line, data } });
  const enters = event.fromState !== event.toState;
  if (recorded && !enters) return;
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { number: true, buyerId: true, producerId: true },
  });
  if (!recorded) await tx.auditRow.create({ data: rowOf({ orderId, ...order }, event, requestId) });
  if (enters) await announce(tx, newsOf(order, event), event.at);
}

/** What is common to the first lines of the histories of orders that are being placed together. */
type Placing = Omit<NewOrderEvent, "kind" | "fromState" | "toState" | "recorded">;

/** The first line of the history of orders that are being placed, and what the record keeps of it. */
export function firstLines(
  orders: readonly (Parties & { readonly id: string })[],
  { requestId = "", data = {}, ...line }: Placing,
): Insertion[] {
  const placed = { kind: "placed", fromState: null, toState: "placed", data, ...line } as const;
  return [
    { table: "order_events", rows: orders.map(({ id }) => ({ orderId: id, seq: 1, ...placed })) },
    {
      table: "audit_rows",
      rows: orders.map(({ id, ...parties }) => rowOf({ orderId: id, ...parties }, placed, requestId)),
    },
  ];
}

/** What tells the programs of both sides that orders are placed. */
export function placedNews(orders: readonly (Parties & { readonly number: string })[], at: Date): Prisma.Sql {
  return announcement(
    orders.map((order) => newsOf(order, { fromState: null, toState: "placed", at })),
    at,
  );
}

type Parties = { readonly buyerId: string; readonly producerId: string };

/** What the programs of both sides are told of an order that was placed, or has entered another state. */
function newsOf(
  { number, buyerId, producerId }: Parties & { readonly number: string },
  { fromState: before, toState: state, at }: Pick<NewOrderEvent, "fromState" | "toState" | "at">,
): News {
  const companyIds = [buyerId, producerId];
  if (before === null) return { event: "order.placed", about: number, companyIds, data: { number, state } };
  const about = `${number}/${state}/${at.toISOString()}`;
  return { event: "order.state", about, companyIds, data: { number, state, before } };
}

/** What the record keeps of a line of a history. */
function rowOf(
  { orderId, buyerId, producerId }: Parties & { readonly orderId: string },
  event: NewOrderEvent,
  requestId: string,
) {
  const { kind, fromState, toState, actorKind, actorId, at, data = {} } = event;
  const companyOf: Readonly<Record<string, string>> = { buyer: buyerId, producer: producerId };
  const { reason = "", ...facts } = data;
  return {
    at,
    actorKind,
    actorId,
    companyId: companyOf[actorKind] ?? null,
    deed: orderEventDeeds[kind],
    subject: "order",
    subjectId: orderId,
    ...(fromState === null ? {} : { before: { state: fromState } }),
    after: { state: toState, ...(withoutSecrets(facts as RecordedFields) as Prisma.InputJsonObject) },
    reason: String(reason),
    reasonKey: fold(String(reason)),
    requestId,
  };
}
