import type { Db, Tx } from "#app/db/client.server.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import { aboveCap } from "./above-cap.ts";
import type { BrokenEntry } from "./ledger-pages.ts";
import { page, pages } from "./ledger-pages.ts";
import { readPayoutTerms } from "./read-payout-terms.ts";
import { twoPersonLimit } from "./two-person-limit.ts";

const letGo = ["approved", "submitting", "unknown", "transferred", "partially_reversed", "reversed"] as const;
const paid = ["transferred", "partially_reversed", "reversed"] as const;

/**
 * What left the house above the configured amount was let go by two people, a payout that was paid was no more than the
 * goods, and one that has not left is worked out again from the goods, the claims and the ledger.
 */
export async function* checkApprovals(db: Db | Tx): AsyncGenerator<BrokenEntry> {
  for await (const refund of pages((cursor) => db.refund.findMany(page(cursor)))) {
    const { id, orderId, approvedById, approvedAt, requestedById, currency } = refund;
    if (approvedById === null || approvedAt === null || approvedById !== requestedById) continue;
    // A large refund in small parts is still large.
    const alone = await db.refund.aggregate({
      where: {
        orderId,
        requestedById,
        approvedById,
        approvedAt: { lte: approvedAt },
        state: { notIn: ["failed", "cancelled"] },
      },
      _sum: { amount: true },
    });
    const sum = alone._sum.amount ?? 0n;
    if (sum <= (await twoPersonLimit(db, currency, approvedAt))) continue;
    yield { what: "refund", id, problem: `one person alone let ${toDecimal(minor(sum))} ${currency} go` };
  }
  for await (const payout of pages((cursor) => db.payout.findMany(page(cursor)))) {
    const broken = (problem: string) => ({ what: "payout", id: payout.id, problem });
    const { state, amount, currency, approvedAt, approvedById, enteredById } = payout;
    if (letGo.some((one) => one === state) && approvedAt !== null) {
      const two = enteredById !== null && enteredById !== approvedById;
      if (!two && amount > (await twoPersonLimit(db, currency, approvedAt))) {
        yield broken(`one person alone let ${toDecimal(minor(amount))} ${currency} go`);
      }
    }
    if (paid.some((one) => one === state)) yield* (await aboveCap(db, payout)).map(broken);
    if (!["held", "releasable", "blocked", "approved"].includes(state)) continue;
    const terms = await readPayoutTerms(db, payout.orderId);
    if (terms.amount !== amount) {
      yield broken(`it is ${toDecimal(minor(amount))}, from scratch ${toDecimal(terms.amount)}`);
    } else if (terms.commission !== payout.commission) {
      const kept = toDecimal(minor(payout.commission));
      yield broken(`its commission is ${kept}, from scratch ${toDecimal(terms.commission)}`);
    }
  }
}
