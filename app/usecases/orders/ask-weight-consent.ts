import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, toKgDecimal } from "#app/domain/quantity.ts";
import type { Mover } from "./mover.ts";

type Order = {
  readonly id: string;
  readonly number: string;
  readonly buyerId: string;
  readonly state: "preparing";
  readonly lines: readonly {
    readonly id: string;
    readonly quantityG: bigint;
    readonly packedG: bigint | null;
  }[];
};

/** Asks the buyer for consent to a weight beyond the tolerance; an earlier question is taken back. The order is locked. */
export async function askWeightConsent(
  tx: Tx,
  call: Call<Producer>,
  order: Order,
  weights: ReadonlyMap<string, Grams>,
  by: Mover,
): Promise<void> {
  await supersedeWeightRequest(tx, order.id, call);
  const lines = order.lines.map((line) => ({
    orderLineId: line.id,
    grams: (weights.get(line.id) ?? line.packedG ?? line.quantityG).toString(),
  }));
  const request = await tx.weightRequest.create({
    data: { orderId: order.id, lines, askedById: call.actor.userId, askedAt: call.now },
  });
  const packedKg = toKgDecimal(grams(lines.reduce((sum, line) => sum + BigInt(line.grams), 0n)));
  await appendOrderEvent(tx, order.id, {
    kind: "weight_asked",
    fromState: order.state,
    toState: order.state,
    actorKind: by.kind,
    actorId: by.userId,
    data: { packedKg },
    at: call.now,
    requestId: call.requestId,
  });
  const people = await peopleOf(tx, order.buyerId);
  await tell(
    tx,
    people.map((to) => ({
      kind: "weight-asked" as const,
      event: request.id,
      to,
      data: { number: order.number, packedKg },
      path: `/buyer/orders/${order.number}`,
    })),
    call.now,
  );
}

/** An open question about the weight is answered by what the producer has packed since. The order is locked. */
export async function supersedeWeightRequest(
  tx: Tx,
  orderId: string,
  { actor, now }: Pick<Call<Producer>, "actor" | "now">,
): Promise<void> {
  await tx.weightRequest.updateMany({
    where: { orderId, state: "asked" },
    data: { state: "superseded", answeredAt: now, answeredById: actor.userId },
  });
}
