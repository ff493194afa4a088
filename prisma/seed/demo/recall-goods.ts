/** A recall as the desk finds it in the morning: its goods are off the market, its order waits for others. */
import { minskDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import { bringInLot } from "#app/usecases/lots/bring-in-lot.ts";
import { recallLot } from "#app/usecases/lots/recall-lot.ts";
import { hoursAfter } from "./calendar.ts";
import type { Stage } from "./stage.ts";
import { must } from "./stage.ts";

/**
 * One lot that the newest waiting order of a producer holds goods of is recalled, and as much comes in anew, so that the
 * goods stay on sale and the order can be helped. The producer acts a moment before now: no story is told after it.
 */
export async function recallGoods(stage: Stage, company: string): Promise<void> {
  const { db, now, cast } = stage;
  const producer = cast.producer(company);
  const hold = await db.reservation.findFirst({
    where: {
      state: "held",
      lot: { expected: false, recalledAt: null },
      orderLine: {
        order: { producerId: producer.companyId, state: { in: ["placed", "confirmed", "preparing"] } },
      },
    },
    orderBy: [{ orderLine: { order: { placedAt: "desc" } } }, { id: "asc" }],
    include: { lot: true },
  });
  if (!hold) return;
  const { lot } = hold;
  await must(
    recallLot(
      stage.call(producer, hoursAfter(now, -0.4)),
      lot.id,
      "Лаборатория нашла остатки пестицидов выше нормы.",
    ),
    `${company} recalls a lot`,
  );
  await must(
    bringInLot(stage.call(producer, hoursAfter(now, -0.3)), {
      listing: lot.listingId,
      harvestedOn: minskDate(hoursAfter(now, -48)),
      bestBefore: null,
      origin: lot.origin,
      quantity: grams(lot.leftG + lot.reservedG),
      reason: "Взамен отозванной партии",
    }),
    `${company} brings other goods in`,
  );
}
