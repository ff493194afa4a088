import type { Call } from "#app/db/call.ts";
import { peopleOf, staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { fromColumn, minskDate, toColumn } from "#app/domain/plain-date.ts";

const AT_ONCE = 100;

/**
 * Tells of trucks that were expected and have not come: both sides and staff, once for each day that was said. A truck
 * counts as late from the midnight in Minsk that ends its day, however late this job comes.
 */
export async function watchTrucks(
  call: Call<System>,
  stop?: AbortSignal,
): Promise<{ readonly told: number; readonly more: boolean }> {
  const { eta } = call.db.truck.fields;
  const late = await call.db.truck.findMany({
    where: {
      state: { in: ["loaded", "border", "customs"] },
      eta: { lt: toColumn(minskDate(call.now)) },
      OR: [{ lateToldEta: null }, { NOT: { lateToldEta: { equals: eta } } }],
      order: { state: "shipped" },
    },
    orderBy: [{ eta: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    include: { order: { select: { number: true, buyerId: true, producerId: true } } },
  });
  let told = 0;
  for (const { id, eta: expected, plate, order } of late) {
    if (stop?.aborted === true || expected === null) break;
    const mine = await inTransaction(call.db, async (tx) => {
      // Whoever changed the day or told of it meanwhile was faster.
      const { count } = await tx.truck.updateMany({
        where: {
          id,
          eta: expected,
          state: { in: ["loaded", "border", "customs"] },
          OR: [{ lateToldEta: null }, { lateToldEta: { not: expected } }],
        },
        data: { lateToldEta: expected },
      });
      if (count !== 1) return false;
      const day = fromColumn(expected);
      const news = {
        kind: "truck-late",
        event: `${id}/${day}`,
        data: { number: order.number, plate, eta: day },
      } as const;
      const sides = [
        ["buyer", await peopleOf(tx, order.buyerId)],
        ["producer", await peopleOf(tx, order.producerId)],
        ["desk", await staffOf(tx, ["moderator", "director"])],
      ] as const;
      await tell(
        tx,
        sides.flatMap(([area, people]) =>
          people.map((to) => ({ ...news, to, path: `/${area}/orders/${order.number}` })),
        ),
        call.now,
      );
      return true;
    });
    if (mine) told += 1;
  }
  return { told, more: late.length === AT_ONCE && told > 0 };
}
