import type { Call } from "#app/db/call.ts";
import type { System } from "#app/domain/actor.ts";
import { addMinutes } from "#app/domain/plain-date.ts";
import { retellGoods } from "./retell-goods.ts";

/** Longer than any transaction may last that read the words before they changed. */
const AFTER_MINUTES = 2;
const AT_ONCE = 20;

/**
 * Looks once more at the goods of words that were published: a listing that was published in the same moment may have
 * been written by the words as they were, and whoever published them may have died before all goods were told.
 */
export async function settleWords(
  { db, now }: Call<System>,
  stop?: AbortSignal,
): Promise<{ readonly more: boolean }> {
  const changes = await db.wordChange.findMany({
    where: { state: "published", settledAt: null, decidedAt: { lte: addMinutes(now, -AFTER_MINUTES) } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    select: { id: true, commoditySlug: true },
  });
  for (const commoditySlug of new Set(changes.map((change) => change.commoditySlug))) {
    if (stop?.aborted) return { more: false };
    await retellGoods(db, commoditySlug);
    const ids = changes.flatMap((change) => (change.commoditySlug === commoditySlug ? [change.id] : []));
    await db.wordChange.updateMany({ where: { id: { in: ids } }, data: { settledAt: now } });
  }
  return { more: changes.length === AT_ONCE };
}
