import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { checkStock } from "./check-stock.ts";

/** Lots looked for; of more the director learns from the command. */
const AT_MOST = 20;

/**
 * Proves the stock and tells the director of lots whose books do not close, once a day by Minsk's calendar. It mends
 * nothing: what is wrong has to be understood first. Resolves to the number of lots found.
 */
export async function watchStock(call: Call<System>): Promise<number> {
  const broken = await checkStock(call.db, AT_MOST);
  const lots = [...new Set(broken.map(({ lot }) => lot))];
  const [first] = lots;
  if (first === undefined) return 0;
  const day = minskDate(call.now);
  await inTransaction(call.db, async (tx) => {
    const told = await tx.outboxMessage.count({
      where: { dedupeKey: { startsWith: `stock-broken/${day}/` } },
    });
    if (told > 0) return;
    await record(tx, call, {
      deed: "find-broken-stock",
      subject: "lot",
      subjectId: first,
      after: { lots: lots.length },
      reason: broken[0]?.problem ?? "",
    });
    const mails = (await staffOf(tx, ["director"])).map((to) => ({
      kind: "stock-broken" as const,
      event: day,
      to,
      data: { lots: lots.length, lot: first },
      path: `/desk/lots/${first}`,
    }));
    await tell(tx, mails, call.now);
  });
  return lots.length;
}
