import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import { page, pages } from "./ledger-pages.ts";
import { readPayoutTerms } from "./read-payout-terms.ts";
import { reviewPayout } from "./review-payout.ts";

/**
 * Works out anew every payout that has not left and is not what goods, claims and ledger make it: a rule of the house
 * changed since it was last looked at, with the program or by hand. What changes is on record, and an approval of the
 * old amount is void. The others are left alone, so that running it again does nothing. Resolves to how many changed.
 */
export async function workOutPayouts(call: Call<System>): Promise<number> {
  const { db } = call;
  let changed = 0;
  const waiting = pages((cursor) =>
    db.payout.findMany({
      ...page(cursor),
      where: { state: { in: ["held", "releasable", "blocked", "approved"] } },
      select: { id: true, orderId: true, amount: true, commission: true },
    }),
  );
  for await (const { id, orderId, amount, commission } of waiting) {
    const terms = await readPayoutTerms(db, orderId);
    if (terms.amount === amount && terms.commission === commission) continue;
    if (await workOut(call, id, orderId)) changed += 1;
  }
  return changed;
}

function workOut(call: Call<System>, payoutId: string, orderId: string): Promise<boolean> {
  return inTransaction(call.db, async (tx) => {
    await lockRow(tx, "order", orderId);
    const read = () => tx.payout.findUniqueOrThrow({ where: { id: payoutId } });
    const before = await read();
    await reviewPayout(tx, orderId, call.now);
    const after = await read();
    if (after.amount === before.amount && after.commission === before.commission) return false;
    const facts = (payout: typeof after) => ({
      state: payout.state,
      amount: toDecimal(minor(payout.amount)),
      currency: payout.currency,
    });
    await record(tx, call, {
      deed: "work-out-payout",
      subject: "payout",
      subjectId: payoutId,
      companyId: after.producerId,
      before: facts(before),
      after: facts(after),
    });
    return true;
  });
}
