import { expect, test } from "vitest";
import { inTransaction } from "#app/db/transaction.server.ts";
import { reviewPayout } from "#app/usecases/payments/review-payout.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { completeOrder } from "#tests/support/order-builder.ts";
import { aPaidDeal, hoursOn } from "#tests/support/order-world.ts";

test("the commission is the rate of the day of the order: a later one changes nothing of it", async () => {
  await using fresh = await freshDatabase({ data: "reference" });
  const { db } = fresh;
  const rate = (amount: bigint, validFrom: string) =>
    db.referenceFee.create({
      data: {
        ...{ kind: "commission", key: "*", per: "value", source: "test", amount },
        ...{ validFrom: new Date(validFrom), asOf: new Date(validFrom) },
      },
    });
  await rate(250n, "2026-11-01");
  const before = await aPaidDeal(db, { kg: 8_000 });
  await rate(700n, "2026-11-02");
  const after = await aPaidDeal(db, { kg: 8_000 });
  const commissionOf = async ({ orderId }: { orderId: string }) => {
    await completeOrder(db, orderId, hoursOn(200));
    await inTransaction(db, (tx) => reviewPayout(tx, orderId, hoursOn(200)));
    const { commission, amount } = await db.payout.findUniqueOrThrow({ where: { orderId } });
    return [commission, amount];
  };
  // 8 t at 1.25 are 10,000.00.
  expect(await commissionOf(before)).toEqual([250_00n, 9_750_00n]);
  expect(await commissionOf(after)).toEqual([700_00n, 9_300_00n]);
});
