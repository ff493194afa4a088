import type { Ask } from "#app/db/call.ts";
import { moneyGoingBack } from "#app/db/money-going-back.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";

/** What goes back by bank and waits for a payment file, and the files made before, the newest first. */
export async function goingBack({ actor, db }: Ask<Finance | Director>) {
  const waiting = await moneyGoingBack(db);
  const files = await db.bankTransfer.groupBy({
    by: ["batchId", "madeAt"],
    _count: { _all: true },
    orderBy: { madeAt: "desc" },
    take: 10,
  });
  return {
    waiting: waiting.map(({ kind, id, code, amount, currency, to, order }) => ({
      kind,
      id,
      code,
      amount,
      currency,
      number: order?.number ?? null,
      to: to === null ? null : { name: to.name, account: to.account },
      own:
        order !== null && (roleIn(actor, order.buyerId) !== null || roleIn(actor, order.producerId) !== null),
    })),
    files: files.map(({ batchId, madeAt, _count }) => ({ batchId, madeAt, count: _count._all })),
  };
}

export type GoingBackShown = Awaited<ReturnType<typeof goingBack>>;
