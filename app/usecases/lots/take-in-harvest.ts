import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { bookOf, moveLot } from "#app/db/lot-books.server.ts";
import { peopleOf, staffOf, tell } from "#app/db/outbox.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { givesWay, wholeOf } from "#app/domain/lots/correct.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, subtractGrams, toKgDecimal } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { goodsName } from "./goods-name.ts";
import type { OrderLoss } from "./lose-goods.ts";
import { loseGoods } from "./lose-goods.ts";
import type { LotWithOrders, NotTheirs } from "./with-lot-and-orders.ts";
import { withLotAndOrders } from "./with-lot-and-orders.ts";

export type Harvest = {
  readonly quantity: Grams;
  /** Null: today. */
  readonly harvestedOn: PlainDate | null;
  /** Null leaves what was expected. */
  readonly bestBefore: PlainDate | null;
  readonly reason: string;
};

export type HarvestRefusal =
  | NotTheirs
  | { readonly code: "lot-recalled" }
  | { readonly code: "lot-not-expected" }
  | { readonly code: "harvest-in-future" }
  | { readonly code: "best-before-over" }
  | { readonly code: "below-shipped"; readonly shippedG: Grams };

/**
 * An expected lot comes in with what was really harvested. Where that is less than orders have reserved, the latest of
 * them give way: what they lack is a shortfall before staff, and both sides are told; nothing is dropped in silence.
 */
export async function takeInHarvest(
  call: Call<Producer>,
  lotId: string,
  harvest: Harvest,
): Promise<Result<{ readonly ordersShort: number }, HarvestRefusal>> {
  const today = minskDate(call.now);
  const harvestedOn = harvest.harvestedOn ?? today;
  if (harvestedOn > today) return refuse({ code: "harvest-in-future" });
  if (harvest.bestBefore !== null && harvest.bestBefore < today) return refuse({ code: "best-before-over" });
  type Taken = Result<{ readonly ordersShort: number }, HarvestRefusal>;
  return withLotAndOrders(call, lotId, async (tx, locked): Promise<Taken> => {
    const { listing, lot } = locked;
    if (lot.recalledAt !== null) return refuse({ code: "lot-recalled" });
    if (!lot.expected) return refuse({ code: "lot-not-expected" });
    const shipped = grams(lot.shippedG);
    if (harvest.quantity < shipped) return refuse({ code: "below-shipped", shippedG: shipped });
    const mover = {
      actorKind: call.actor.kind,
      actorId: call.actor.userId,
      now: call.now,
      requestId: call.requestId,
      reason: harvest.reason,
    };
    const holds = lot.reservations
      .filter(({ state }) => state === "held")
      .map((hold) => ({
        id: hold.id,
        quantity: grams(hold.grams),
        placedAt: hold.orderLine.order.placedAt,
        hold,
      }));
    const losses = givesWay(holds, subtractGrams(harvest.quantity, shipped));
    const short = await loseGoods(
      tx,
      lot,
      losses.map(({ held, lost }) => ({ hold: held.hold, lost })),
      "short_harvest",
      mover,
    );
    const row = await tx.lot.findUniqueOrThrow({ where: { id: lotId } });
    const more = subtractGrams(harvest.quantity, wholeOf(bookOf(row)));
    await moveLot(tx, row, { kind: "receive", quantity: more }, mover, null);
    await tx.lot.update({
      where: { id: lotId, expected: true },
      data: {
        expected: false,
        harvestedOn: toColumn(harvestedOn),
        ...(harvest.bestBefore === null ? {} : { bestBefore: toColumn(harvest.bestBefore) }),
      },
    });
    await record(tx, call, {
      deed: "receive-lot",
      subject: "lot",
      subjectId: lotId,
      companyId: listing.producerId,
      before: { quantityG: wholeOf(bookOf(lot)).toString(), expected: true },
      after: { quantityG: harvest.quantity.toString(), expected: false, ordersShort: short.length },
      reason: harvest.reason,
    });
    await tellOfShortHarvest(tx, locked, short, call.now);
    await refreshCatalogueEntry(tx, listing.id, call.now);
    return ok({ ordersShort: short.length });
  });
}

/** Both sides of each order that came out short, and the staff who settle it. */
async function tellOfShortHarvest(
  tx: Tx,
  { listing, lot }: LotWithOrders,
  short: readonly OrderLoss[],
  now: Date,
): Promise<void> {
  if (short.length === 0) return;
  const goods = await goodsName(tx, listing.id);
  const staff = await staffOf(tx, ["moderator", "director"]);
  for (const { order, lost, shortfallId } of short) {
    const sides = [
      { area: "buyer", people: await peopleOf(tx, order.buyerId) },
      { area: "producer", people: await peopleOf(tx, order.producerId) },
      { area: "desk", people: staff },
    ];
    const mails = sides.flatMap(({ area, people }) =>
      people.map((to) => ({
        kind: "goods-missing" as const,
        event: shortfallId,
        to,
        data: { number: order.number, goods, lot: lot.number, missingKg: toKgDecimal(lost) },
        path: `/${area}/orders/${order.number}`,
      })),
    );
    await tell(tx, mails, now);
  }
}
