import type { Tx } from "#app/db/client.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { codeOn, spacedCode } from "#app/domain/customs-code.ts";
import { readSpecification } from "#app/domain/listings/quality-measure.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import type { Mover } from "../orders/mover.ts";

export type MovedDay = {
  readonly orderId: string;
  readonly number: string;
  readonly state: OrderStatus;
  readonly buyerId: string;
  readonly producerId: string;
  readonly before: PlainDate;
  readonly after: PlainDate;
  readonly by: Mover;
  /** Names what moved the day, once. */
  readonly event: string;
};

/**
 * The day at customs has moved: where that crosses the border of a season, the codes of the goods are others, and so may be
 * the duty. It goes into the order's history, and both sides hear of it. Answers whether any code moved.
 */
export async function tellSeasonCrossed(
  tx: Tx,
  moved: MovedDay,
  call: { readonly now: Date; readonly requestId: string },
): Promise<boolean> {
  const { orderId, number, state, before, after, by, event } = moved;
  const pairs = await movedCodes(tx, orderId, before, after);
  if (pairs.length === 0) return false;
  const data = { codes: pairs.join("; "), day: after };
  await appendOrderEvent(tx, orderId, {
    kind: "customs_code_moved",
    fromState: state,
    toState: state,
    actorKind: by.kind,
    actorId: by.userId,
    data,
    at: call.now,
    requestId: call.requestId,
  });
  const sides = [
    { area: "buyer", people: await peopleOf(tx, moved.buyerId) },
    { area: "producer", people: await peopleOf(tx, moved.producerId) },
  ];
  await tell(
    tx,
    sides.flatMap(({ area, people }) =>
      people.map((to) => ({
        kind: "customs-code-moved" as const,
        event: `${number}/${event}`,
        to,
        data: { number, ...data },
        path: `/${area}/orders/${number}`,
      })),
    ),
    call.now,
  );
  return true;
}

/** "0702 00 000 7 → 0702 00 000 9", once for each pair; a code that several lines could have is told by none. */
async function movedCodes(tx: Tx, orderId: string, before: PlainDate, after: PlainDate): Promise<string[]> {
  if (before === after) return [];
  const lines = await tx.orderLine.findMany({
    where: { orderId },
    orderBy: { position: "asc" },
    select: {
      revision: { select: { specification: true } },
      listing: { select: { commodity: { select: { codes: { orderBy: { code: "asc" } } } } } },
    },
  });
  const pairs = lines.flatMap(({ revision, listing }) => {
    const { customsCode = null } = readSpecification(revision.specification);
    const [was, is] = [before, after].map((day) => codeOn(listing.commodity.codes, day, customsCode));
    return was && is && was !== is ? [`${spacedCode(was)} → ${spacedCode(is)}`] : [];
  });
  return [...new Set(pairs)];
}
